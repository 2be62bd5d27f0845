package kith.mail;

import java.util.Locale;

/** What became of a mail. */
public enum MailState {
    /** It waits, perhaps for another try. */
    QUEUED,
    /** The server has taken it. */
    SENT,
    /** The server will not have it, or there were too many tries. */
    FAILED,
    /** Somebody took it back, or nobody may be written to any more. */
    CANCELLED;

    /** Its name in addresses and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
