package kith.tickets.web;

import java.util.Map;
import kith.access.Permission;
import kith.access.Viewer;
import kith.shell.Screen;
import kith.shell.Toast;
import kith.staff.Departments;
import kith.tickets.ChangeTicketSettings;
import kith.tickets.TicketSettings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How tickets are opened. */
@Controller
class TicketSettingsController {

    private static final String ADDRESS = "/agent/admin/tickets";

    private final ChangeTicketSettings settings;
    private final Departments departments;

    TicketSettingsController(ChangeTicketSettings settings, Departments departments) {
        this.settings = settings;
        this.departments = departments;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(Viewer viewer) {
        return page(settings.now(viewer), Map.of(), HttpStatus.OK);
    }

    @PostMapping(ADDRESS)
    ModelAndView update(
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String limit,
            @RequestParam(defaultValue = "false") boolean validatedOnly,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        viewer.require(Permission.ADMINISTER);
        Long chosen = department.matches("\\d{1,18}") ? Long.valueOf(department) : null;
        String typed = limit.strip();
        Integer most = typed.isEmpty() ? null : Integer.valueOf(typed.matches("\\d{1,9}") ? typed : "0");
        TicketSettings wanted = new TicketSettings(chosen, most, validatedOnly);
        Map<String, String> problems = settings.change(wanted, viewer);
        if (!problems.isEmpty()) {
            return page(wanted, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("tickets.settings.saved"), null));
        return new ModelAndView("redirect:" + ADDRESS);
    }

    private ModelAndView page(TicketSettings shown, Map<String, String> problems, HttpStatus status) {
        return new ModelAndView(
                "tickets/web/settings",
                Map.of("settings", shown, "departments", departments.tree(), "problems", problems),
                status);
    }
}
