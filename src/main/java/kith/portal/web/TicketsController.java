package kith.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.access.NotFound;
import kith.files.Files;
import kith.files.StoredFile;
import kith.portal.PortalUser;
import kith.shell.Download;
import kith.shell.Screen;
import kith.shell.Toast;
import kith.tickets.AnswerOutcome;
import kith.tickets.AnswerTicket;
import kith.tickets.Conversation;
import kith.tickets.RequesterTickets;
import kith.tickets.RequesterTickets.Whose;
import kith.tickets.TicketFile;
import kith.tickets.TicketId;
import kith.tickets.UserMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tickets of a user, and what is said in them. A guest sees the one they have a link to. */
@Controller
class TicketsController implements PortalPage {

    private final RequesterTickets tickets;
    private final AnswerTicket answering;
    private final Files files;

    TicketsController(RequesterTickets tickets, AnswerTicket answering, Files files) {
        this.tickets = tickets;
        this.answering = answering;
        this.files = files;
    }

    @GetMapping("/tickets")
    ModelAndView index(
            @RequestParam(defaultValue = "OWN") Whose whose,
            @RequestParam(required = false) @Nullable Long after,
            PortalUser user) {
        signedIn(user);
        List<Whose> tabs = new ArrayList<>(List.of(Whose.OWN, Whose.PARTICIPANT));
        if (user.manager() && user.organization() != null) {
            tabs.add(Whose.ORGANIZATION);
        }
        Whose shown = tabs.contains(whose) ? whose : Whose.OWN;
        return new ModelAndView("portal/web/tickets")
                .addAllObjects(Map.of(
                        "tabs",
                        tabs,
                        "whose",
                        shown,
                        "page",
                        tickets.list(user.id(), shown, after),
                        "first",
                        after == null,
                        "inactive",
                        user.inactive()));
    }

    @GetMapping("/tickets/{id:\\d{1,18}}")
    ModelAndView show(@PathVariable long id, PortalUser user) {
        return page(find(id, user), "", Map.of(), null, HttpStatus.OK);
    }

    @PostMapping("/tickets/{id:\\d{1,18}}")
    ModelAndView update(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String body,
            PortalUser user,
            Screen screen,
            RedirectAttributes redirect) {
        Conversation before = find(id, user);
        return switch (answering.byUser(new TicketId(id), user.id(), UserMessage.onPortal(body))) {
            case AnswerOutcome.Answered answered -> {
                String said = answered.reopened() ? "portal.ticket.reopened" : "portal.ticket.sent";
                redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t(said), null));
                yield new ModelAndView("redirect:/tickets/" + id);
            }
            case AnswerOutcome.FollowedUp followed -> {
                redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("portal.ticket.followed"), null));
                yield new ModelAndView("redirect:/tickets/"
                        + (user.guest() ? id : followed.ticket().value()));
            }
            case AnswerOutcome.Refused _ ->
                page(before, body, Map.of(), "portal.ticket.refused", HttpStatus.UNPROCESSABLE_CONTENT);
            case AnswerOutcome.Invalid(var errors) ->
                page(before, body, errors, null, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /** A file of a message, as something to keep and never to run. */
    @GetMapping("/tickets/{id:\\d{1,18}}/files/{file:\\d{1,18}}")
    void file(@PathVariable long id, @PathVariable long file, PortalUser user, HttpServletResponse response)
            throws IOException {
        find(id, user);
        TicketFile found =
                tickets.file(new TicketId(id), file, user.id()).orElseThrow(() -> new NotFound("file " + file));
        StoredFile content = found.content();
        files.write(content, Download.of(response, found.name(), content.sentAs(), content.size()));
    }

    private Conversation find(long id, PortalUser user) {
        TicketId ticket = new TicketId(id);
        if (user.guest() && !ticket.equals(user.ticket())) {
            throw new NotFound("ticket " + id);
        }
        return tickets.find(ticket, user.id()).orElseThrow(() -> new NotFound("ticket " + id));
    }

    private static ModelAndView page(
            Conversation conversation,
            String body,
            Map<String, String> problems,
            @Nullable String refused,
            HttpStatus status) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("conversation", conversation);
        model.put("body", body);
        model.put("problems", problems);
        model.put("refused", refused);
        return new ModelAndView("portal/web/ticket", model, status);
    }
}
