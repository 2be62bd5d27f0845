package kith.chats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kith.access.Permission;
import kith.access.Viewer;
import kith.i18n.Texts;
import kith.people.Channel;
import kith.people.EmailAddress;
import kith.people.MeetPerson;
import kith.people.MeetPerson.Met;
import kith.people.People;
import kith.people.PersonId;
import kith.sql.Sql;
import kith.tickets.NewTicket;
import kith.tickets.OpenOutcome;
import kith.tickets.OpenTicket;
import kith.tickets.TicketChannel;
import kith.tickets.TicketId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a ticket of a chat, with all that was said. There must be an address that its answers can go to. */
@Service
public class MakeTicket {

    private static final int LONGEST = 90_000;

    private final Chats chats;
    private final ChatRepository rows;
    private final ChatWriter writer;
    private final People people;
    private final MeetPerson meetPerson;
    private final OpenTicket openTicket;

    MakeTicket(
            Chats chats,
            ChatRepository rows,
            ChatWriter writer,
            People people,
            MeetPerson meetPerson,
            OpenTicket openTicket) {
        this.chats = chats;
        this.rows = rows;
        this.writer = writer;
        this.people = people;
        this.meetPerson = meetPerson;
        this.openTicket = openTicket;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It is there, or was before. */
        record Made(TicketId ticket) implements Outcome {}

        /** Message keys by field. */
        record Invalid(Map<String, String> problems) implements Outcome {

            public Invalid {
                problems = Map.copyOf(problems);
            }
        }
    }

    /**
     * Makes it unless there is one already.
     *
     * @param email of a guest, who is met by it and has the chat from then on
     */
    @Transactional
    public Outcome make(ChatId id, String subject, String email, Viewer viewer, Texts texts) {
        viewer.require(Permission.TICKETS_REPLY);
        Chat chat = chats.get(id, viewer);
        if (!writer.hold(id, Sql.of("c.ticket_id is null"))) {
            return chat.ticket() == null ? make(id, subject, email, viewer, texts) : new Outcome.Made(chat.ticket());
        }
        Map<String, String> problems = new HashMap<>();
        if (subject.isBlank() || subject.length() > 300) {
            problems.put("subject", "tickets.new.subject.bad");
        }
        Optional<PersonId> requester = requester(chat, email, problems, viewer);
        return problems.isEmpty() && requester.isPresent()
                ? open(chat, requester.get(), subject, viewer, texts)
                : new Outcome.Invalid(problems);
    }

    private Optional<PersonId> requester(Chat chat, String email, Map<String, String> problems, Viewer viewer) {
        PersonId person = chat.person();
        if (person != null) {
            if (people.get(person, viewer).email() == null) {
                problems.put("email", "chats.ticket.no_address");
            }
            return Optional.of(person);
        }
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            problems.put("email", "chats.ticket.email.bad");
        }
        Optional<Met> met = problems.isEmpty()
                ? address.map(each -> meetPerson.meet(each, chat.visitor(), Channel.CHAT))
                : Optional.empty();
        if (met.filter(Met::agent).isPresent()) {
            problems.put("email", "chats.ticket.agent");
        }
        return met.map(Met::id);
    }

    private Outcome open(Chat chat, PersonId requester, String subject, Viewer viewer, Texts texts) {
        NewTicket ticket = new NewTicket(
                requester,
                subject,
                transcript(chat, texts),
                chat.department(),
                TicketChannel.CHAT,
                null,
                null,
                List.of());
        return switch (openTicket.openFor(ticket, viewer)) {
            case OpenOutcome.Opened opened -> {
                writer.link(chat.id(), requester, opened.ticket());
                yield new Outcome.Made(opened.ticket());
            }
            case OpenOutcome.Refused refused ->
                new Outcome.Invalid(Map.of("subject", "tickets.refused." + refused.reason()));
            case OpenOutcome.Invalid(var errors) -> new Outcome.Invalid(errors);
        };
    }

    /** The end of it, where all would be too long. */
    private String transcript(Chat chat, Texts texts) {
        String all = rows.messages(chat.id(), null).rows().stream()
                .filter(line -> line.kind().said())
                .map(line -> line.shown(chat.visitor(), texts))
                .collect(Collectors.joining("\n\n"));
        return all.substring(Math.max(0, all.length() - LONGEST));
    }
}
