package kith.files;

import kith.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Who or what a picture stands for. */
public sealed interface Portrayed {

    /** A person, by number. */
    record PersonPortrayed(long person) implements Portrayed {}

    /** An organization, by number. */
    record OrganizationPortrayed(long organization) implements Portrayed {}

    /** A condition on the table of pictures. */
    default Sql shown() {
        return switch (this) {
            case PersonPortrayed(long person) -> Sql.of("person_id = ?", person);
            case OrganizationPortrayed(long organization) -> Sql.of("organization_id = ?", organization);
        };
    }

    /** The value of {@code person_id}. */
    default @Nullable Long personId() {
        return this instanceof PersonPortrayed(long person) ? person : null;
    }

    /** The value of {@code organization_id}. */
    default @Nullable Long organizationId() {
        return this instanceof OrganizationPortrayed(long organization) ? organization : null;
    }
}
