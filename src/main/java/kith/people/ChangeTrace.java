package kith.people;

/** The entries of the change log that one act wrote about a person; enough to take the act back. */
public record ChangeTrace(PersonId person, long first, long last) {}
