package kith.billing.web;

import java.util.Map;
import kith.access.Permission;
import kith.access.Viewer;
import kith.billing.ChangeCharge;
import kith.billing.Charge;
import kith.billing.ChargeOutcome;
import kith.billing.ChargeOutcome.Invalid;
import kith.billing.Charges;
import kith.billing.RemoveCharge;
import kith.billing.TypedCharge;
import kith.shell.Screen;
import kith.shell.Toast;
import kith.tickets.TicketId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A charge that is corrected or taken back. */
@Controller
class ChargeController {

    private static final String ADDRESS = "/agent/tickets/{id:\\d{1,18}}/charges/{charge:\\d{1,18}}";

    private final Charges charges;
    private final ChangeCharge changeCharge;
    private final RemoveCharge removeCharge;

    ChargeController(Charges charges, ChangeCharge changeCharge, RemoveCharge removeCharge) {
        this.charges = charges;
        this.changeCharge = changeCharge;
        this.removeCharge = removeCharge;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(@PathVariable long id, @PathVariable long charge, Viewer viewer) {
        viewer.require(Permission.CHARGES_EDIT);
        Charge shown = charges.get(new TicketId(id), charge, viewer);
        return page(shown, shown.version(), TypedCharge.of(shown), Map.of(), HttpStatus.OK);
    }

    @PostMapping(ADDRESS)
    ModelAndView update(
            @PathVariable long id,
            @PathVariable long charge,
            @RequestParam int version,
            ChargeForm form,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        TicketId ticket = new TicketId(id);
        ChargeOutcome outcome = changeCharge.change(ticket, charge, version, form.typed(), viewer);
        if (outcome instanceof Invalid(var problems)) {
            Charge shown = charges.get(ticket, charge, viewer);
            return page(shown, version, form.typed(), problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return done(ticket, "billing.saved", screen, redirect);
    }

    @PostMapping(ADDRESS + "/removal")
    ModelAndView delete(
            @PathVariable long id,
            @PathVariable long charge,
            @RequestParam int version,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        removeCharge.remove(new TicketId(id), charge, version, viewer);
        return done(new TicketId(id), "billing.removed", screen, redirect);
    }

    private ModelAndView page(
            Charge charge, int version, TypedCharge typed, Map<String, String> problems, HttpStatus status) {
        return new ModelAndView(
                "billing/web/charge",
                Map.of(
                        "charge",
                        charge,
                        "version",
                        version,
                        "currency",
                        changeCharge.currency(charge),
                        "typed",
                        typed,
                        "problems",
                        problems),
                status);
    }

    private static ModelAndView done(TicketId ticket, String text, Screen screen, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t(text), null));
        return new ModelAndView("redirect:" + Places.ticket(ticket, screen));
    }
}
