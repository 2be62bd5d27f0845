package kith.tickets;

/** Why somebody cannot open a ticket. */
public enum Refusal {
    /** They may answer in the tickets they have, but open no new ones. */
    INACTIVE,
    CLOSED,
    ANONYMIZED,
    /** None of their usergroups lets them. */
    NOT_ALLOWED,
    TOO_MANY_OPEN,
    /** Their address has to be validated first. */
    NOT_VALIDATED
}
