package kith.portal;

import java.time.Duration;
import kith.people.PersonId;
import kith.tickets.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * A one-time link that somebody has in their mail.
 *
 * @param address what it was mailed to, where it says something of that address
 * @param ticket the one it leads to
 */
public record PortalLink(
        Kind kind,
        PersonId person,
        @Nullable String address,
        @Nullable TicketId ticket) {

    /** What a link opens. */
    public enum Kind {
        INVITATION(Duration.ofDays(7), "/invitation/"),
        PASSWORD(Duration.ofHours(1), "/password/"),
        REGISTRATION(Duration.ofHours(24), "/registration/"),
        /** Shows that an address is the user's. */
        ADDRESS(Duration.ofHours(24), "/validate/"),
        /** One ticket, for somebody without a password. */
        TICKET(Duration.ofDays(7), "/t/");

        private final Duration holds;
        private final String path;

        Kind(Duration holds, String path) {
            this.holds = holds;
            this.path = path;
        }

        Duration holds() {
            return holds;
        }

        String path() {
            return path;
        }

        /** Whether the user registers there. */
        public boolean registers() {
            return this == INVITATION || this == REGISTRATION;
        }

        /** Whether the user chooses a password there. */
        public boolean choosesPassword() {
            return switch (this) {
                case INVITATION, PASSWORD, REGISTRATION -> true;
                case ADDRESS, TICKET -> false;
            };
        }
    }
}
