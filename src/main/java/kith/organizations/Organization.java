package kith.organizations;

import java.time.Instant;

/**
 * The company or body that people belong to.
 *
 * @param members how many users belong to it
 * @param version counts its changes, so that nobody overwrites what they have not seen
 */
public record Organization(OrganizationId id, String name, int members, Instant createdAt, int version) {}
