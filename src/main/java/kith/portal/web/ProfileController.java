package kith.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import kith.fields.Audience;
import kith.fields.CustomField;
import kith.fields.CustomFields;
import kith.fields.CustomValues;
import kith.fields.FieldForm;
import kith.fields.FieldOwner;
import kith.fields.FieldSubject;
import kith.fields.ValuesOutcome;
import kith.people.OwnProfile;
import kith.people.OwnProfile.Values;
import kith.portal.ChangePassword;
import kith.portal.JoinNewTickets;
import kith.portal.PortalLanguages;
import kith.portal.PortalLinks;
import kith.portal.PortalUser;
import kith.shell.Screen;
import kith.shell.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What users see and change of themselves. Nothing but what each method names is taken from a form. */
@Controller
@RequestMapping("/profile")
class ProfileController implements PortalPage {

    private final OwnProfile profile;
    private final ChangePassword changePassword;
    private final PortalLinks links;
    private final PortalLanguages languages;
    private final CustomFields fields;
    private final CustomValues customValues;
    private final JoinNewTickets joining;

    ProfileController(
            OwnProfile profile,
            ChangePassword changePassword,
            PortalLinks links,
            PortalLanguages languages,
            CustomFields fields,
            CustomValues customValues,
            JoinNewTickets joining) {
        this.profile = profile;
        this.changePassword = changePassword;
        this.links = links;
        this.languages = languages;
        this.fields = fields;
        this.customValues = customValues;
        this.joining = joining;
    }

    @GetMapping
    ModelAndView show(PortalUser user, Screen screen) {
        return page(user, values(user), Map.of(), form(user, screen), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView update(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String timeZone,
            PortalUser user,
            Screen screen,
            RedirectAttributes redirect) {
        Values typed = new Values(name, language, timeZone);
        Map<String, String> problems = profile.save(signedIn(user).id(), typed, languages.offered());
        return problems.isEmpty()
                ? saved(screen, redirect)
                : page(user, typed, problems, form(user, screen), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/fields")
    ModelAndView updateFields(
            @RequestParam MultiValueMap<String, String> sent,
            PortalUser user,
            Screen screen,
            RedirectAttributes redirect) {
        FieldForm form = FieldForm.sent(shown(), sent, screen.texts());
        return switch (profile.edit(signedIn(user).id(), form.edits(), screen.texts())) {
            case ValuesOutcome.Saved _ -> saved(screen, redirect);
            case ValuesOutcome.Invalid(var problems) ->
                page(
                        user,
                        values(user),
                        Map.of(),
                        form.withProblems(problems, screen.texts()),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case ValuesOutcome.Conflict(var theirs) ->
                page(user, values(user), Map.of(), form.withTheirs(theirs), HttpStatus.CONFLICT);
        };
    }

    @PostMapping("/password")
    ModelAndView updatePassword(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            PortalUser user,
            Screen screen,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Map<String, String> problems = changePassword.change(signedIn(user), present, password, request);
        return problems.isEmpty()
                ? saved(screen, redirect)
                : page(user, values(user), problems, form(user, screen), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(
            PortalUser user, Values values, Map<String, String> problems, FieldForm form, HttpStatus status) {
        signedIn(user);
        return new ModelAndView("portal/web/profile", status)
                .addAllObjects(Map.of(
                        "values",
                        values,
                        "problems",
                        problems,
                        "fields",
                        form,
                        "addresses",
                        profile.addresses(user.id()),
                        "waiting",
                        links.waitingAddresses(user.id()),
                        "joins",
                        joining.wants(user.id())));
    }

    private List<CustomField> shown() {
        return fields.of(FieldSubject.PERSON, Audience.USER);
    }

    private FieldForm form(PortalUser user, Screen screen) {
        List<CustomField> shown = shown();
        return FieldForm.open(shown, customValues.of(FieldOwner.person(user.id().value()), shown), screen.texts());
    }

    private static Values values(PortalUser user) {
        return new Values(user.fullName(), text(user.language()), text(user.timeZone()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static ModelAndView saved(Screen screen, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("portal.profile.saved"), null));
        return new ModelAndView("redirect:/profile");
    }
}
