package kith.billing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import kith.access.Viewer;
import kith.billing.AddCharge;
import kith.billing.ChargeOutcome;
import kith.billing.ChargeOutcome.Invalid;
import kith.billing.Charges;
import kith.billing.TypedCharge;
import kith.shell.Screen;
import kith.shell.Toast;
import kith.tickets.FindTicket;
import kith.tickets.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The charges of a ticket. */
@Controller
class ChargesController {

    private static final String ADDRESS = "/agent/tickets/{id:\\d{1,18}}/charges";

    private final Charges charges;
    private final AddCharge addCharge;
    private final FindTicket findTicket;

    ChargesController(Charges charges, AddCharge addCharge, FindTicket findTicket) {
        this.charges = charges;
        this.addCharge = addCharge;
        this.findTicket = findTicket;
    }

    @GetMapping(ADDRESS)
    ModelAndView index(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Long before,
            Viewer viewer) {
        return page(new TicketId(id), after, before, TypedCharge.EMPTY, Map.of(), HttpStatus.OK, viewer);
    }

    @PostMapping(ADDRESS)
    ModelAndView create(
            @PathVariable long id,
            ChargeForm form,
            Viewer viewer,
            Screen screen,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        TicketId ticket = new TicketId(id);
        ChargeOutcome outcome = addCharge.add(ticket, form.typed(), viewer);
        if (outcome instanceof Invalid(var problems)) {
            HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
            return screen.fragment()
                    ? card(ticket, form.typed(), problems, status, viewer)
                    : page(ticket, null, null, form.typed(), problems, status, viewer);
        }
        new Toast(screen.t("billing.added"), null).say(screen, response, redirect);
        return screen.fragment()
                ? card(ticket, TypedCharge.EMPTY, Map.of(), HttpStatus.OK, viewer)
                : new ModelAndView("redirect:" + Places.ticket(ticket, screen));
    }

    private ModelAndView card(
            TicketId ticket, TypedCharge typed, Map<String, String> problems, HttpStatus status, Viewer viewer) {
        return new ModelAndView(
                "billing/card",
                Map.of("charges", charges.latest(ticket, viewer), "typed", typed, "problems", problems),
                status);
    }

    private ModelAndView page(
            TicketId ticket,
            @Nullable Long after,
            @Nullable Long before,
            TypedCharge typed,
            Map<String, String> problems,
            HttpStatus status,
            Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("ticket", findTicket.get(ticket, viewer));
        model.put("charges", charges.latest(ticket, viewer));
        model.put("page", charges.page(ticket, after, before, viewer));
        model.put("typed", typed);
        model.put("problems", problems);
        return new ModelAndView("billing/web/charges", model, status);
    }
}
