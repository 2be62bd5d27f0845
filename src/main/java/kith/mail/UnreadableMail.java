package kith.mail;

import java.io.Serial;

/** Bytes that cannot be read as a mail, or not within the limits. */
public class UnreadableMail extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableMail(String message, Throwable cause) {
        super(message, cause);
    }
}
