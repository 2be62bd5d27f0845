package kith.tickets.web;

import java.util.List;
import java.util.Map;
import kith.access.Permission;
import kith.access.Viewer;
import kith.people.People;
import kith.people.Person;
import kith.people.PersonId;
import kith.shell.Screen;
import kith.shell.Toast;
import kith.staff.Departments;
import kith.staff.Departments.Department;
import kith.tickets.NewTicket;
import kith.tickets.OpenOutcome.Invalid;
import kith.tickets.OpenOutcome.Opened;
import kith.tickets.OpenOutcome.Refused;
import kith.tickets.OpenTicket;
import kith.tickets.TicketChannel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new ticket for a user, opened by an agent. */
@Controller
class TicketForUserController {

    private static final String ADDRESS = "/agent/users/{id:\\d{1,18}}/tickets/new";

    private final OpenTicket tickets;
    private final People people;
    private final Departments departments;

    TicketForUserController(OpenTicket tickets, People people, Departments departments) {
        this.tickets = tickets;
        this.people = people;
        this.departments = departments;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        viewer.require(Permission.TICKETS_REPLY);
        return page(id, new NewTicketForm("", "", null, true), Map.of(), HttpStatus.OK, viewer);
    }

    @PostMapping(ADDRESS)
    ModelAndView create(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(required = false) @Nullable Long department,
            @RequestParam(defaultValue = "false") boolean own,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        viewer.require(Permission.TICKETS_REPLY);
        people.get(new PersonId(id), viewer);
        NewTicketForm form = new NewTicketForm(subject, body, department, own);
        NewTicket ticket =
                new NewTicket(new PersonId(id), subject, body, department, TicketChannel.AGENT, null, null, List.of());
        return switch (tickets.openFor(ticket, own, viewer)) {
            case Opened opened -> {
                redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("tickets.new.opened"), null));
                yield new ModelAndView("redirect:/agent/tickets/" + opened.ticket());
            }
            case Refused refused ->
                page(
                        id,
                        form,
                        Map.of("user", "tickets.refused." + refused.reason()),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        viewer);
            case Invalid invalid -> page(id, form, invalid.errors(), HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        };
    }

    private ModelAndView page(
            long id, NewTicketForm form, Map<String, String> problems, HttpStatus status, Viewer viewer) {
        Person person = people.get(new PersonId(id), viewer);
        List<Department> choices = departments.tree().stream()
                .filter(each -> viewer.seesAllTickets() || viewer.departments().contains(each.id()))
                .toList();
        return new ModelAndView(
                "tickets/web/new_ticket",
                Map.of("person", person, "form", form, "departments", choices, "problems", problems),
                status);
    }
}
