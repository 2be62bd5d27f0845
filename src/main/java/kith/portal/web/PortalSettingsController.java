package kith.portal.web;

import java.util.Map;
import kith.access.Permission;
import kith.access.Viewer;
import kith.portal.PlacedFields;
import kith.portal.PortalForm;
import kith.portal.PortalSettings;
import kith.portal.PortalSettingsRepository;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the portal lets people in, as administrators set it. */
@Controller
class PortalSettingsController {

    private static final String ADDRESS = "/agent/admin/portal";

    private final PortalSettingsRepository settings;
    private final PlacedFields placed;

    PortalSettingsController(PortalSettingsRepository settings, PlacedFields placed) {
        this.settings = settings;
        this.placed = placed;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        PortalSettings now = settings.now();
        return page(now, Integer.toString(now.sessionMinutes()), Map.of(), HttpStatus.OK);
    }

    @PostMapping(ADDRESS)
    ModelAndView update(
            @RequestParam(defaultValue = "false") boolean registration,
            @RequestParam(defaultValue = "false") boolean nameRequired,
            @RequestParam(defaultValue = "false") boolean captcha,
            @RequestParam(defaultValue = "false") boolean validatedOnly,
            @RequestParam(defaultValue = "false") boolean lockout,
            @RequestParam(defaultValue = "") String minutes,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        viewer.require(Permission.ADMINISTER);
        int typed = minutes.strip().matches("\\d{1,5}") ? Integer.parseInt(minutes.strip()) : 0;
        PortalSettings wanted = new PortalSettings(registration, nameRequired, captcha, lockout, typed, validatedOnly);
        if (typed < PortalSettings.SHORTEST_SESSION || typed > PortalSettings.LONGEST_SESSION) {
            return page(
                    wanted,
                    minutes,
                    Map.of("minutes", "portal.settings.session.bad"),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        settings.change(wanted, viewer);
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("portal.settings.saved"), null));
        return new ModelAndView("redirect:" + ADDRESS);
    }

    private ModelAndView page(PortalSettings now, String minutes, Map<String, String> problems, HttpStatus status) {
        return new ModelAndView("portal/web/settings", status)
                .addAllObjects(Map.of(
                        "now",
                        now,
                        "minutes",
                        minutes,
                        "problems",
                        problems,
                        "offered",
                        placed.offered(),
                        "registering",
                        placed.of(PortalForm.REGISTRATION),
                        "opening",
                        placed.of(PortalForm.TICKET)));
    }
}
