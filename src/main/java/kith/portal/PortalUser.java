package kith.portal;

import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.tickets.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * A user who has signed in on the portal, as of this moment.
 *
 * @param name what they are called on pages
 * @param email the primary address
 * @param organization the name of the one they belong to
 * @param ticket the only ticket a guest sees, who came by a link; {@code null} for whoever gave a password
 * @param seenBy the agent who looks on in their place; {@code null} for the user
 */
public record PortalUser(
        PersonId id,
        String name,
        String fullName,
        @Nullable String email,
        PersonStatus status,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable String organization,
        boolean manager,
        @Nullable TicketId ticket,
        @Nullable SeenBy seenBy) {

    public boolean guest() {
        return ticket != null;
    }

    /** Whether new tickets are refused. */
    public boolean inactive() {
        return status == PersonStatus.INACTIVE;
    }

    PortalUser seenBy(SeenBy agent) {
        return new PortalUser(
                id, name, fullName, email, status, language, timeZone, organization, manager, ticket, agent);
    }
}
