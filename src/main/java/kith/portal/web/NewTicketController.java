package kith.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import kith.fields.FieldForm;
import kith.fields.ValueProblem;
import kith.portal.CurrentUser;
import kith.portal.OpenTicketAsUser;
import kith.portal.OpenTicketAsUser.GuestOutcome;
import kith.portal.Origin;
import kith.portal.PortalForm;
import kith.portal.PortalForms;
import kith.portal.PortalUser;
import kith.shell.Screen;
import kith.staff.Departments;
import kith.tickets.OpenOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form for a new ticket, of users and guests. */
@Controller
class NewTicketController implements PortalPage {

    private final OpenTicketAsUser opening;
    private final PortalForms forms;
    private final Departments departments;

    NewTicketController(OpenTicketAsUser opening, PortalForms forms, Departments departments) {
        this.opening = opening;
        this.forms = forms;
        this.departments = departments;
    }

    @GetMapping("/tickets/new")
    ModelAndView show(HttpServletRequest request, Screen screen) {
        PortalUser user = CurrentUser.of(request);
        boolean refused = user == null ? !opening.guestsMay() : user.inactive();
        String why = user == null ? "portal.refusal.guests" : "portal.refusal.INACTIVE";
        FieldForm fields = user == null || user.guest()
                ? FieldForm.NONE
                : forms.open(PortalForm.TICKET, user.id(), screen.texts());
        return page(NewTicketForm.EMPTY, fields, Map.of(), refused ? why : null, HttpStatus.OK);
    }

    @PostMapping("/tickets/new")
    ModelAndView create(
            @ModelAttribute("new") NewTicketForm form,
            @RequestParam MultiValueMap<String, String> sent,
            Origin origin,
            HttpServletRequest request,
            Screen screen) {
        PortalUser user = CurrentUser.of(request);
        if (user == null) {
            return asGuest(form, origin);
        }
        FieldForm fields =
                user.guest() ? FieldForm.NONE : forms.sent(PortalForm.TICKET, user.id(), sent, screen.texts());
        Map<Long, ValueProblem> wrong = forms.problems(fields, screen.texts());
        return wrong.isEmpty()
                ? asUser(form, fields, user, screen)
                : page(
                        form,
                        fields.withProblems(wrong, screen.texts()),
                        Map.of(),
                        null,
                        HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView asUser(NewTicketForm form, FieldForm fields, PortalUser user, Screen screen) {
        return switch (opening.open(form.wish(), fields, user, screen.texts())) {
            case OpenOutcome.Opened opened ->
                new ModelAndView(
                        user.guest()
                                ? "redirect:/"
                                : "redirect:/tickets/" + opened.ticket().value());
            case OpenOutcome.Refused(var reason) ->
                page(form, fields, Map.of(), "portal.refusal." + reason, HttpStatus.UNPROCESSABLE_CONTENT);
            case OpenOutcome.Invalid(var errors) -> page(form, fields, errors, null, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView asGuest(NewTicketForm form, Origin origin) {
        String email = NewTicketForm.text(form.email());
        return switch (opening.open(form.wish(), NewTicketForm.text(form.name()), email, origin)) {
            case GuestOutcome.Taken _ -> Sent.page("ticket", email);
            case GuestOutcome.Invalid(var problems) ->
                page(form, FieldForm.NONE, problems, null, HttpStatus.UNPROCESSABLE_CONTENT);
            case GuestOutcome.NotAllowed _ ->
                page(form, FieldForm.NONE, Map.of(), "portal.refusal.guests", HttpStatus.UNPROCESSABLE_CONTENT);
            case GuestOutcome.TooMany _ -> Sent.tooMany();
        };
    }

    private ModelAndView page(
            NewTicketForm form,
            FieldForm fields,
            Map<String, String> problems,
            @Nullable String refused,
            HttpStatus status) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("form", form);
        model.put("fields", fields);
        model.put("departments", departments.tree());
        model.put("problems", problems);
        model.put("refused", refused);
        return new ModelAndView("portal/web/new_ticket", model, status);
    }
}
