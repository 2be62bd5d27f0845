package kith.staff.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import kith.access.Viewer;
import kith.i18n.Languages;
import kith.people.PersonPictures;
import kith.people.UploadedFile;
import kith.shell.Screen;
import kith.shell.Toast;
import kith.staff.OwnContact;
import kith.staff.OwnContact.Reach;
import kith.staff.Preferences;
import kith.staff.SaveOutcome;
import kith.staff.SaveOutcome.Refused;
import kith.staff.SaveOutcome.Saved;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An agent's own page: names, language, looks, password, sessions. */
@Controller
class PreferencesController {

    private static final String ADDRESS = "/agent/preferences";
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.equals("UTC")
                    || zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
            .sorted()
            .toList();

    private final Preferences preferences;
    private final OwnContact contact;
    private final PersonPictures pictures;
    private final Languages languages;

    PreferencesController(Preferences preferences, OwnContact contact, PersonPictures pictures, Languages languages) {
        this.preferences = preferences;
        this.contact = contact;
        this.pictures = pictures;
        this.languages = languages;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(Viewer viewer) {
        return page(HttpStatus.OK, PreferencesForm.of(preferences.names(viewer), viewer), contact.of(viewer), Map.of());
    }

    @PostMapping(ADDRESS)
    ModelAndView update(PreferencesForm form, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        ZoneId zone = ZONES.contains(form.timeZone()) ? ZoneId.of(String.valueOf(form.timeZone())) : viewer.timeZone();
        String language = languages.best(form.language()).toLanguageTag();
        SaveOutcome outcome = preferences.save(viewer, form.names(), language, zone, form.appearance());
        return answer(outcome, form, contact.of(viewer), screen.t("staff.preferences.saved"), redirect);
    }

    @PostMapping(ADDRESS + "/reach")
    ModelAndView updateReach(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "false") boolean away,
            @RequestParam(defaultValue = "") String confirmation,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        Reach reach = new Reach(email, phone, away);
        SaveOutcome outcome = contact.save(reach, confirmation, viewer);
        PreferencesForm form = PreferencesForm.of(preferences.names(viewer), viewer);
        return answer(outcome, form, reach, screen.t("staff.preferences.saved"), redirect);
    }

    @PostMapping(ADDRESS + "/password")
    ModelAndView updatePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            Viewer viewer,
            Screen screen,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        String session = request.getSession().getId();
        SaveOutcome outcome = preferences.changePassword(viewer, current, password, session);
        PreferencesForm form = PreferencesForm.of(preferences.names(viewer), viewer);
        return answer(outcome, form, contact.of(viewer), screen.t("staff.password.changed"), redirect);
    }

    @PostMapping(ADDRESS + "/picture")
    ModelAndView updatePicture(
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect)
            throws IOException {
        boolean taken = file != null
                && pictures.setOwn(
                        new UploadedFile(
                                String.valueOf(file.getOriginalFilename()), file.getSize(), file::getInputStream),
                        viewer);
        SaveOutcome outcome =
                taken ? new Saved(viewer.agentId()) : new Refused(Map.of("picture", "people.picture.refused"));
        PreferencesForm form = PreferencesForm.of(preferences.names(viewer), viewer);
        return answer(outcome, form, contact.of(viewer), screen.t("people.picture.saved"), redirect);
    }

    @PostMapping(ADDRESS + "/picture/removal")
    String deletePicture(Viewer viewer, Screen screen, RedirectAttributes redirect) {
        pictures.removeOwn(viewer);
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("people.picture.removed"), null));
        return "redirect:" + ADDRESS;
    }

    /** Ends every session of the agent, this one as well. */
    @PostMapping(ADDRESS + "/sign-out")
    String signOutEverywhere(Viewer viewer, HttpServletRequest request) throws ServletException {
        preferences.signOutEverywhere(viewer.agentId(), viewer);
        request.logout();
        return "redirect:/agent/login?left";
    }

    private ModelAndView answer(
            SaveOutcome outcome, PreferencesForm form, Reach reach, String done, RedirectAttributes redirect) {
        return switch (outcome) {
            case Saved _ -> {
                redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(done, null));
                yield new ModelAndView("redirect:" + ADDRESS);
            }
            case Refused(var problems) -> page(HttpStatus.UNPROCESSABLE_CONTENT, form, reach, problems);
        };
    }

    private ModelAndView page(HttpStatusCode status, PreferencesForm form, Reach reach, Map<String, String> problems) {
        ModelAndView page =
                new ModelAndView("staff/web/preferences", Map.of("form", form, "problems", problems), status);
        return page.addObject("languages", languages.enabled())
                .addObject("zones", ZONES)
                .addObject("reach", reach);
    }
}
