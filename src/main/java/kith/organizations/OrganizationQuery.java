package kith.organizations;

import org.jspecify.annotations.Nullable;

/** Which organizations are asked for. */
public record OrganizationQuery(
        String search,
        OrganizationSort sort,
        boolean ascending,
        @Nullable OrganizationPlace place) {}
