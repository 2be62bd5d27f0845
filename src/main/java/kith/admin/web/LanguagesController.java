package kith.admin.web;

import java.util.List;
import java.util.Map;
import kith.access.Permission;
import kith.access.Viewer;
import kith.admin.ChangeLocality;
import kith.i18n.Languages;
import kith.i18n.Localities;
import kith.i18n.Locality;
import kith.i18n.TimeZones;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The languages users can have, and the defaults of the helpdesk. */
@Controller
class LanguagesController {

    private static final String ADDRESS = "/agent/admin/languages";

    private final Localities localities;
    private final ChangeLocality changeLocality;
    private final Languages languages;

    LanguagesController(Localities localities, ChangeLocality changeLocality, Languages languages) {
        this.localities = localities;
        this.changeLocality = changeLocality;
        this.languages = languages;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(Viewer viewer, Screen screen) {
        viewer.require(Permission.ADMINISTER);
        Locality now = localities.now();
        return page(now.languages(), now.language(), now.zone().getId(), Map.of(), HttpStatus.OK, screen);
    }

    @PostMapping(ADDRESS)
    ModelAndView update(
            @RequestParam(name = "enabled", defaultValue = "") List<String> enabled,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String zone,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        Map<String, String> problems = changeLocality.change(enabled, language, zone, viewer);
        if (!problems.isEmpty()) {
            return page(enabled, language, zone, problems, HttpStatus.UNPROCESSABLE_CONTENT, screen);
        }
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("admin.languages.saved"), null));
        return new ModelAndView("redirect:" + ADDRESS);
    }

    private ModelAndView page(
            List<String> enabled,
            String language,
            String zone,
            Map<String, String> problems,
            HttpStatusCode status,
            Screen screen) {
        return new ModelAndView("admin/web/languages", status)
                .addObject("form", LanguagesForm.of(enabled, language, languages, screen))
                .addObject("regions", TimeZones.regions(TimeZones.known(zone) ? zone : ""))
                .addObject("zone", zone)
                .addObject("problems", problems);
    }
}
