package kith.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Tells what a file is from its first bytes; its name only says which of several kinds of the same bytes it is. */
@Component
class MediaTypes {

    /** Enough for every signature that Tika knows. */
    static final int HEAD = 64 * 1024;

    private static final String UNKNOWN = "application/octet-stream";

    /** Types that no browser runs, whatever it makes of them. */
    private static final Set<String> HARMLESS = Set.of(
            "application/pdf",
            "application/zip",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "image/gif",
            "image/jpeg",
            "image/png",
            "image/webp");

    /** Reads a long list of signatures, and so only with the first file. */
    private static final class Signatures {
        private static final Tika TIKA = new Tika();
    }

    /** The type of what begins with these bytes; the stream stands at its beginning again afterwards. */
    String detect(BufferedInputStream content, String name) throws IOException {
        content.mark(HEAD + 1);
        byte[] head = content.readNBytes(HEAD);
        content.reset();
        return head.length == 0 ? UNKNOWN : withoutParameters(Signatures.TIKA.detect(head, name));
    }

    private static String withoutParameters(String type) {
        int end = type.indexOf(';');
        return end < 0 ? type : type.substring(0, end).strip();
    }

    /** The type to send a file with: one that nobody takes for a page or a program. */
    static String sent(String mediaType) {
        return HARMLESS.contains(mediaType) ? mediaType : UNKNOWN;
    }

    static BufferedInputStream buffered(InputStream content) {
        return new BufferedInputStream(content, HEAD + 1);
    }
}
