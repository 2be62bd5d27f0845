package kith.people;

/** What a person is to the helpdesk. */
public enum PersonKind {
    USER,
    AGENT
}
