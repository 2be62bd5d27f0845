package kith.tickets;

import java.util.List;
import kith.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param department {@code null} for the one that takes what comes without
 * @param mailId the Message-ID of the mail it came with (RFC 5322 §3.6.4)
 * @param fromAddress the address that mail came from
 * @param participants who else reads and answers, like those in the copy line of a mail
 */
public record NewTicket(
        PersonId requester,
        String subject,
        String body,
        @Nullable Long department,
        TicketChannel channel,
        @Nullable String mailId,
        @Nullable String fromAddress,
        List<PersonId> participants) {

    public NewTicket {
        participants = List.copyOf(participants);
    }

    /** The same with this subject and text. */
    NewTicket saying(String said, String text) {
        return new NewTicket(requester, said, text, department, channel, mailId, fromAddress, participants);
    }

    MessageWay way() {
        return switch (channel) {
            case PORTAL, API, CHAT -> MessageWay.PORTAL;
            case EMAIL -> MessageWay.EMAIL;
            case AGENT -> MessageWay.AGENT;
        };
    }
}
