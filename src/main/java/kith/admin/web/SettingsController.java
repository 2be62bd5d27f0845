package kith.admin.web;

import java.util.EnumMap;
import java.util.Map;
import kith.access.Permission;
import kith.access.Viewer;
import kith.admin.ChangeSettings;
import kith.files.Files;
import kith.i18n.Localities;
import kith.settings.Setting;
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

/** What holds for the installation as a whole. */
@Controller
class SettingsController {

    private static final String ADDRESS = "/agent/admin/settings";

    private final ChangeSettings changeSettings;
    private final Localities localities;
    private final Files files;

    SettingsController(ChangeSettings changeSettings, Localities localities, Files files) {
        this.changeSettings = changeSettings;
        this.localities = localities;
        this.files = files;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(Viewer viewer) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        changeSettings.stored(viewer).forEach((setting, stored) -> values.put(setting, stored.value()));
        return page(values, Map.of(), HttpStatus.OK, viewer);
    }

    @PostMapping(ADDRESS)
    ModelAndView update(
            @RequestParam Map<String, String> parameters, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        viewer.require(Permission.ADMINISTER);
        Map<Setting, String> typed = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String value = parameters.get(setting.name());
            if (value != null) {
                typed.put(setting, value);
            }
        }
        Map<Setting, String> problems = changeSettings.change(typed, viewer);
        if (!problems.isEmpty()) {
            return page(typed, problems, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("admin.settings.saved"), null));
        return new ModelAndView("redirect:" + ADDRESS);
    }

    private ModelAndView page(
            Map<Setting, String> values, Map<Setting, String> problems, HttpStatusCode status, Viewer viewer) {
        SettingsForm form = new SettingsForm(
                values, problems, changeSettings.stored(viewer), files.bound() >> 20, files.alwaysRefused());
        return new ModelAndView("admin/web/settings", status)
                .addObject("form", form)
                .addObject("locality", localities.now());
    }
}
