package kith.chats;

import java.time.Duration;
import java.time.Instant;
import kith.people.PersonId;
import kith.tickets.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * A chat, without what was said in it.
 *
 * @param person {@code null} for a guest without an address
 * @param signedIn whether the visitor is that person for sure, and not only a guest who says so
 * @param visitor the name of the user now, or the one that the guest gave
 * @param agent who has it or had it last; {@code null} until somebody accepts it, and once that agent is deleted
 * @param agentName the name of then; {@code null} until somebody accepts it
 * @param beganOn the path of the page of the portal, where that is known
 * @param waitsSince when it began, or was handed over to another department
 * @param ending {@code null} while it is under way
 * @param ticket the one that was made from it
 */
public record Chat(
        ChatId id,
        @Nullable PersonId person,
        boolean signedIn,
        String visitor,
        long department,
        String departmentName,
        @Nullable Long agent,
        @Nullable String agentName,
        @Nullable String beganOn,
        String language,
        Instant beganAt,
        Instant waitsSince,
        @Nullable Instant acceptedAt,
        @Nullable Instant endedAt,
        @Nullable Ending ending,
        @Nullable Rating rating,
        @Nullable TicketId ticket,
        int version) {

    public boolean ended() {
        return ending != null;
    }

    public boolean waits() {
        return ending == null && acceptedAt == null;
    }

    /** Whether this agent is the one who answers in it now. */
    public boolean answeredBy(long someone) {
        return ending == null && agent != null && agent == someone;
    }

    /** How many minutes it took from the first word to the last, begun ones counted; {@code null} while it is under way. */
    public @Nullable Long minutes() {
        return endedAt == null
                ? null
                : Math.max(1, Duration.between(beganAt, endedAt).plusSeconds(59).toMinutes());
    }
}
