package kith.notifications;

import org.jspecify.annotations.Nullable;

/**
 * Whom a mail is for.
 *
 * @param email the primary address; {@code null} without any
 * @param autoResponder whether a machine is held to answer for them
 * @param reachable whether mail may go to them at all: not once closed, deleted, merged or anonymized
 */
record Reader(
        long id,
        String name,
        @Nullable String email,
        String organization,
        @Nullable String language,
        @Nullable String timeZone,
        boolean autoResponder,
        boolean reachable) {}
