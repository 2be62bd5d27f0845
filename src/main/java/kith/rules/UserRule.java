package kith.rules;

import org.jspecify.annotations.Nullable;

/**
 * What users whose address meets a pattern get when they are made.
 *
 * @param group the usergroup they are put into
 * @param organization the organization they join unless they have one
 * @param confirm whether they open no ticket before they have confirmed the address
 * @param version counts its changes, so that nobody overwrites what they have not seen
 */
public record UserRule(
        long id,
        String pattern,
        @Nullable Named group,
        @Nullable Named organization,
        boolean confirm,
        boolean enabled,
        int version) {

    /** A usergroup or an organization. */
    public record Named(long id, String name) {}

    /** Whether it does anything; the usergroup or organization of a rule can go. */
    public boolean effective() {
        return group != null || organization != null || confirm;
    }
}
