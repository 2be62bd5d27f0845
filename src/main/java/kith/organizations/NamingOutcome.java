package kith.organizations;

/** What came of giving an organization a name. */
public sealed interface NamingOutcome {

    record Named(OrganizationId id, String name) implements NamingOutcome {}

    record NameMissing() implements NamingOutcome {}

    record NameTooLong() implements NamingOutcome {}

    /** Another one has it, case set aside. */
    record NameTaken(OrganizationId id, String name) implements NamingOutcome {}
}
