package kith.billing.web;

import java.util.HashMap;
import java.util.Map;
import kith.access.Permission;
import kith.access.Viewer;
import kith.billing.BillingSettings;
import kith.billing.ChangeBillingSettings;
import kith.i18n.Currencies;
import kith.shell.Screen;
import kith.shell.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How work is charged. */
@Controller
class BillingSettingsController {

    private static final String ADDRESS = "/agent/admin/billing";

    private final ChangeBillingSettings settings;

    BillingSettingsController(ChangeBillingSettings settings) {
        this.settings = settings;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(Viewer viewer) {
        return page(settings.now(viewer), Map.of(), HttpStatus.OK, viewer);
    }

    @PostMapping(ADDRESS)
    ModelAndView update(
            @RequestParam(defaultValue = "") String currency,
            @RequestParam(defaultValue = "false") boolean timerStarts,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        viewer.require(Permission.ADMINISTER);
        BillingSettings wanted = new BillingSettings(currency, timerStarts);
        Map<String, String> problems = settings.change(wanted, viewer);
        if (!problems.isEmpty()) {
            return page(wanted, problems, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("billing.settings.saved"), null));
        return new ModelAndView("redirect:" + ADDRESS);
    }

    private ModelAndView page(BillingSettings shown, Map<String, String> problems, HttpStatus status, Viewer viewer) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("settings", shown);
        model.put("currencies", Currencies.codes());
        model.put("lastChange", settings.lastChange(viewer).orElse(null));
        model.put("problems", problems);
        return new ModelAndView("billing/web/settings", model, status);
    }
}
