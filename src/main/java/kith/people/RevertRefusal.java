package kith.people;

/** Why an entry of the change log cannot be reverted. */
public enum RevertRefusal {
    /** The value is not the one any more that the entry speaks of. */
    CHANGED_SINCE,
    /** Entries of this kind are never reverted by themselves. */
    KIND,
    /** Somebody has the former address now. */
    ADDRESS_TAKEN,
    /** A user keeps at least one address. */
    LAST_ADDRESS,
    ORGANIZATION_GONE,
    LABEL_GONE,
    GROUP_GONE,
    FILE_GONE,
    FIELD_GONE,
    /** Positions and managers belong to an organization, and there is none now. */
    NEEDS_ORGANIZATION,
    /** The removed number, website or account is there again. */
    NUMBER_THERE
}
