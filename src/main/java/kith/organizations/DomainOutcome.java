package kith.organizations;

/** What came of giving an organization a domain. */
public sealed interface DomainOutcome {

    /** The organization has it, now or already. */
    record Added(MailDomain domain) implements DomainOutcome {}

    record NoDomain() implements DomainOutcome {}

    /** Anybody can have an address there. */
    record PublicDomain(MailDomain domain) implements DomainOutcome {}

    /** Another organization has it. */
    record DomainTaken(OrganizationId id, String name) implements DomainOutcome {}
}
