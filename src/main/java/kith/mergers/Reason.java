package kith.mergers;

/** What two records have in common. */
public enum Reason {
    /** Two spellings of one mailbox: what stands behind a plus, and dots where the provider ignores them. */
    SAME_MAILBOX,
    /** One number, and names that are not altogether different: whole offices share a number. */
    SAME_PHONE,
    /** Nearly the same name in the same organization. */
    SIMILAR_NAME
}
