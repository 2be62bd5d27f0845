package kith.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import kith.portal.CurrentUser;
import kith.portal.OpenTicketAsUser;
import kith.portal.OpenTicketAsUser.GuestOutcome;
import kith.portal.Origin;
import kith.portal.PortalUser;
import kith.staff.Departments;
import kith.tickets.OpenOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form for a new ticket, of users and guests. */
@Controller
class NewTicketController implements PortalPage {

    private final OpenTicketAsUser opening;
    private final Departments departments;

    NewTicketController(OpenTicketAsUser opening, Departments departments) {
        this.opening = opening;
        this.departments = departments;
    }

    @GetMapping("/tickets/new")
    ModelAndView show(HttpServletRequest request) {
        PortalUser user = CurrentUser.of(request);
        boolean refused = user == null ? !opening.guestsMay() : user.inactive();
        String why = user == null ? "portal.refusal.guests" : "portal.refusal.INACTIVE";
        return page(NewTicketForm.EMPTY, Map.of(), refused ? why : null, HttpStatus.OK);
    }

    @PostMapping("/tickets/new")
    ModelAndView create(@ModelAttribute("new") NewTicketForm form, Origin origin, HttpServletRequest request) {
        PortalUser user = CurrentUser.of(request);
        return user == null ? asGuest(form, origin) : asUser(form, user);
    }

    private ModelAndView asUser(NewTicketForm form, PortalUser user) {
        return switch (opening.open(form.wish(), user)) {
            case OpenOutcome.Opened opened ->
                new ModelAndView(
                        user.guest()
                                ? "redirect:/"
                                : "redirect:/tickets/" + opened.ticket().value());
            case OpenOutcome.Refused(var reason) ->
                page(form, Map.of(), "portal.refusal." + reason, HttpStatus.UNPROCESSABLE_CONTENT);
            case OpenOutcome.Invalid(var errors) -> page(form, errors, null, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView asGuest(NewTicketForm form, Origin origin) {
        String email = NewTicketForm.text(form.email());
        return switch (opening.open(form.wish(), NewTicketForm.text(form.name()), email, origin)) {
            case GuestOutcome.Taken _ -> Sent.page("ticket", email);
            case GuestOutcome.Invalid(var problems) -> page(form, problems, null, HttpStatus.UNPROCESSABLE_CONTENT);
            case GuestOutcome.NotAllowed _ ->
                page(form, Map.of(), "portal.refusal.guests", HttpStatus.UNPROCESSABLE_CONTENT);
            case GuestOutcome.TooMany _ -> Sent.tooMany();
        };
    }

    private ModelAndView page(
            NewTicketForm form, Map<String, String> problems, @Nullable String refused, HttpStatus status) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("form", form);
        model.put("departments", departments.tree());
        model.put("problems", problems);
        model.put("refused", refused);
        return new ModelAndView("portal/web/new_ticket", model, status);
    }
}
