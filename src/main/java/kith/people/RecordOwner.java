package kith.people;

import kith.organizations.OrganizationId;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Whose record a note or file is on: a person's or an organization's. */
sealed interface RecordOwner {

    record OfPerson(PersonId id) implements RecordOwner {}

    record OfOrganization(OrganizationId id) implements RecordOwner {}

    /** A condition on the columns {@code person_id} and {@code organization_id}. */
    default Sql owns() {
        return switch (this) {
            case OfPerson(PersonId id) -> Sql.of("person_id = ?", id.value());
            case OfOrganization(OrganizationId id) -> Sql.of("organization_id = ?", id.value());
        };
    }

    /** The value of {@code person_id}. */
    default @Nullable Long person() {
        return this instanceof OfPerson(PersonId id) ? id.value() : null;
    }

    /** The value of {@code organization_id}. */
    default @Nullable Long organization() {
        return this instanceof OfOrganization(OrganizationId id) ? id.value() : null;
    }
}
