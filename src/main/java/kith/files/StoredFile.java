package kith.files;

/**
 * A file that is kept.
 *
 * @param mediaType told from its content
 * @param size in bytes
 * @param picture whether there is a thumbnail of it
 */
public record StoredFile(long id, String mediaType, long size, boolean picture) {

    /** The type to send it with: one that no browser takes for a page or a program. */
    public String sentAs() {
        return MediaTypes.sent(mediaType);
    }
}
