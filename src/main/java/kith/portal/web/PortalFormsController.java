package kith.portal.web;

import java.util.HashMap;
import java.util.Map;
import kith.access.Viewer;
import kith.fields.CustomField;
import kith.portal.Asking;
import kith.portal.PlacedFields;
import kith.portal.PortalForm;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which fields of users stand on which form of the portal, as administrators place them. */
@Controller
@RequestMapping("/agent/admin/portal")
class PortalFormsController {

    private final PlacedFields placed;

    PortalFormsController(PlacedFields placed) {
        this.placed = placed;
    }

    @PostMapping("/registration-form")
    String updateRegistration(
            @RequestParam Map<String, String> sent, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        return update(PortalForm.REGISTRATION, sent, viewer, screen, redirect);
    }

    @PostMapping("/ticket-form")
    String updateTicket(
            @RequestParam Map<String, String> sent, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        return update(PortalForm.TICKET, sent, viewer, screen, redirect);
    }

    private String update(
            PortalForm form, Map<String, String> sent, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        Map<Long, Asking> asked = new HashMap<>();
        for (CustomField field : placed.offered()) {
            asked.put(field.id(), asking(sent.getOrDefault("f" + field.id(), "")));
        }
        placed.change(form, asked, viewer);
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("portal.settings.saved"), null));
        return "redirect:/agent/admin/portal";
    }

    private static Asking asking(String sent) {
        return switch (sent) {
            case "ASKED" -> Asking.ASKED;
            case "REQUIRED" -> Asking.REQUIRED;
            default -> Asking.NO;
        };
    }
}
