package kith.mail;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Something that came along with a mail. */
public final class MailFile {

    private final String name;
    private final String mediaType;
    private final byte[] content;

    MailFile(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content;
    }

    public String name() {
        return name;
    }

    /** What the sender says it is. */
    public String mediaType() {
        return mediaType;
    }

    public int size() {
        return content.length;
    }

    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
