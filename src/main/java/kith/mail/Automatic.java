package kith.mail;

/** Whether a machine wrote a mail: what the header Auto-Submitted says (RFC 3834 §5). */
public enum Automatic {
    /** A person wrote it. */
    NO,
    /** It was sent by itself, or because somebody asked for it on a page. */
    GENERATED,
    /** It answers a message by itself. */
    REPLIED
}
