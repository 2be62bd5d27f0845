package kith.mergers;

/** Why two records cannot be merged. */
public enum MergeRefusal {
    SAME_PERSON,
    /** Agents have an account of their own. */
    AGENT,
    ANONYMIZED,
    /** One of them was merged or deleted already. */
    GONE
}
