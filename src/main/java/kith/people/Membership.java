package kith.people;

import org.jspecify.annotations.Nullable;

/**
 * A person in an organization; one at most.
 *
 * @param position the job title there
 * @param manager whether the person speaks for the organization
 */
public record Membership(
        long organization, String name, @Nullable String position, boolean manager) {}
