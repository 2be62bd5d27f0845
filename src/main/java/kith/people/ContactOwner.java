package kith.people;

import kith.organizations.OrganizationId;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Whose contact information it is. */
public sealed interface ContactOwner {

    /** A user or an agent. */
    record OfPerson(PersonId id) implements ContactOwner {}

    /** An organization. */
    record OfOrganization(OrganizationId id) implements ContactOwner {}

    /** The value of the column {@code person_id}. */
    default @Nullable Long person() {
        return this instanceof OfPerson person ? person.id().value() : null;
    }

    /** The value of the column {@code organization_id}. */
    default @Nullable Long organization() {
        return this instanceof OfOrganization organization ? organization.id().value() : null;
    }

    /** The condition on rows of {@code contact_detail} and {@code postal_address} that they are this owner's. */
    default Sql owns() {
        return switch (this) {
            case OfPerson person -> Sql.of("person_id = ?", person.id().value());
            case OfOrganization organization ->
                Sql.of("organization_id = ?", organization.id().value());
        };
    }
}
