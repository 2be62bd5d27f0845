package kith.organizations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry of an organization's change log. */
public record OrganizationChange(
        Instant at,
        String actor,
        String field,
        @Nullable String oldValue,
        @Nullable String newValue) {}
