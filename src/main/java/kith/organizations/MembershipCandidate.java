package kith.organizations;

import org.jspecify.annotations.Nullable;

/**
 * A user who could become a member.
 *
 * @param organization the one to be left for it
 * @param chosen whether the viewer has ticked this user already
 */
public record MembershipCandidate(
        long id,
        String name,
        @Nullable String email,
        @Nullable String organization,
        boolean chosen) {}
