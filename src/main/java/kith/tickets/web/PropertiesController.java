package kith.tickets.web;

import kith.access.Viewer;
import kith.people.PersonId;
import kith.shell.Screen;
import kith.shell.Toast;
import kith.tickets.ChangeTicket;
import kith.tickets.TicketChange;
import kith.tickets.TicketId;
import kith.tickets.TicketPriority;
import kith.tickets.TicketStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a ticket stands, whose it is, whom it is from, and where its mail goes. */
@Controller
class PropertiesController {

    private static final String TICKET = "/agent/tickets/{id:\\d{1,18}}";

    private final ChangeTicket changes;

    PropertiesController(ChangeTicket changes) {
        this.changes = changes;
    }

    @PostMapping(TICKET + "/properties")
    String update(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam TicketStatus status,
            @RequestParam TicketPriority priority,
            @RequestParam(required = false) @Nullable Long department,
            @RequestParam(required = false) @Nullable String assignee,
            FolderForm list,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        Long agent = assignee == null ? null : number(assignee);
        changes.change(
                new TicketId(id),
                new TicketChange(version, status, priority, department, assignee != null, agent),
                viewer);
        return done(id, list, "tickets.properties.saved", screen, redirect);
    }

    @PostMapping(TICKET + "/notification")
    String notification(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String address,
            FolderForm list,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        changes.notifyAt(new TicketId(id), number(address), viewer);
        return done(id, list, "tickets.notification.saved", screen, redirect);
    }

    @PostMapping(TICKET + "/requester")
    String requester(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String user,
            FolderForm list,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        boolean known = changes.requester(new TicketId(id), user, viewer);
        return done(id, list, known ? "tickets.requester.saved" : "tickets.nobody", screen, redirect);
    }

    @PostMapping(TICKET + "/participants")
    String participate(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String user,
            FolderForm list,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        boolean known = changes.addParticipant(new TicketId(id), user, viewer);
        return done(id, list, known ? "tickets.participants.added" : "tickets.nobody", screen, redirect);
    }

    @PostMapping(TICKET + "/participants/{person:\\d{1,18}}/removal")
    String leave(
            @PathVariable long id,
            @PathVariable long person,
            FolderForm list,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        changes.removeParticipant(new TicketId(id), new PersonId(person), viewer);
        return done(id, list, "tickets.participants.removed", screen, redirect);
    }

    /** What is chosen in a list whose first entry, which is nobody, has no number. */
    private static @Nullable Long number(String chosen) {
        return chosen.matches("\\d{1,18}") ? Long.valueOf(chosen) : null;
    }

    private static String done(long id, FolderForm list, String text, Screen screen, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t(text), null));
        return "redirect:" + list.back(new TicketId(id));
    }
}
