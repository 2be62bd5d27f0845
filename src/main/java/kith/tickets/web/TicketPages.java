package kith.tickets.web;

import gg.jte.Content;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.Permission;
import kith.access.Viewer;
import kith.i18n.Localities;
import kith.i18n.Translator;
import kith.people.People;
import kith.people.Person;
import kith.shell.Screen;
import kith.staff.Assignees;
import kith.staff.Departments;
import kith.tickets.FindTicket;
import kith.tickets.MessageTrace;
import kith.tickets.TicketCard;
import kith.tickets.TicketDetails;
import kith.tickets.TicketEntries;
import kith.tickets.TicketId;
import kith.tickets.TicketMail;
import kith.tickets.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gathers what the page of a ticket shows. */
@Component
class TicketPages {

    private final Tickets tickets;
    private final FindTicket findTicket;
    private final TicketEntries entries;
    private final TicketMail mail;
    private final People people;
    private final Departments departments;
    private final Assignees assignees;
    private final Localities localities;
    private final Translator translator;
    private final Optional<MessageTrace> trace;
    private final List<TicketCard> cards;

    TicketPages(
            Tickets tickets,
            FindTicket findTicket,
            TicketEntries entries,
            TicketMail mail,
            People people,
            Departments departments,
            Assignees assignees,
            Localities localities,
            Translator translator,
            Optional<MessageTrace> trace,
            List<TicketCard> cards) {
        this.tickets = tickets;
        this.findTicket = findTicket;
        this.entries = entries;
        this.mail = mail;
        this.people = people;
        this.departments = departments;
        this.assignees = assignees;
        this.localities = localities;
        this.translator = translator;
        this.trace = trace;
        this.cards = cards.stream()
                .sorted(Comparator.comparingInt(TicketCard::position))
                .toList();
    }

    FolderView folder(FolderForm form, @Nullable TicketId open, Viewer viewer) {
        return new FolderView(
                form, tickets.page(form.query(), viewer), tickets.counts(viewer), tickets.unseen(viewer), open);
    }

    ModelAndView ticket(TicketId id, FolderForm form, @Nullable Long earlier, Viewer viewer, Screen screen) {
        return ticket(id, form, earlier, Composed.EMPTY, HttpStatus.OK, viewer, screen);
    }

    /** The page once more, with what was written and what is wrong with it. */
    ModelAndView refused(TicketId id, Composed composed, FolderForm form, Viewer viewer, Screen screen) {
        return ticket(id, form, null, composed, HttpStatus.UNPROCESSABLE_CONTENT, viewer, screen);
    }

    private ModelAndView ticket(
            TicketId id,
            FolderForm form,
            @Nullable Long earlier,
            Composed composed,
            HttpStatus status,
            Viewer viewer,
            Screen screen) {
        TicketDetails ticket = findTicket.get(id, viewer);
        Person requester = people.get(ticket.requester(), viewer);
        boolean assigns = viewer.may(Permission.TICKETS_ASSIGN);
        TicketView view = new TicketView(
                ticket,
                requester,
                people.emails(ticket.requester()),
                mail.addressFor(id).orElse(null),
                time(requester, screen),
                entries.of(id, earlier, viewer),
                findTicket.participants(id, viewer),
                assigns ? departments.tree() : List.of(),
                assigns ? assignees.offered(viewer) : List.of(),
                composed,
                traces(id, screen),
                cards.stream().map(card -> card.content(ticket, screen)).toList());
        return new ModelAndView("tickets/web/ticket", Map.of("view", view, "list", folder(form, id, viewer)), status);
    }

    private Map<Long, Content> traces(TicketId ticket, Screen screen) {
        return trace.map(known -> known.traces(ticket, screen)).orElse(Map.of());
    }

    /** What time it is where they are, if they said where. */
    private @Nullable String time(Person person, Screen screen) {
        String zone = person.timeZone();
        if (zone == null) {
            return null;
        }
        try {
            return translator.texts(screen.texts().language(), ZoneId.of(zone)).time(screen.now());
        } catch (DateTimeException unknown) {
            return translator
                    .texts(screen.texts().language(), localities.now().zone())
                    .time(screen.now());
        }
    }
}
