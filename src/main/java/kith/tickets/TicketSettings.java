package kith.tickets;

import org.jspecify.annotations.Nullable;

/**
 * How tickets are opened.
 *
 * @param department the one that takes what comes without; {@code null} for the first
 * @param openLimit the most open tickets a user can have; {@code null} without limit
 * @param validatedOnly whether only those whose address is validated can open tickets
 */
public record TicketSettings(
        @Nullable Long department, @Nullable Integer openLimit, boolean validatedOnly) {}
