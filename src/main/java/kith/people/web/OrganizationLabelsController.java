package kith.people.web;

import kith.access.Viewer;
import kith.organizations.OrganizationId;
import kith.people.Label;
import kith.people.OrganizationLabels;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Putting labels on organizations and taking them off. */
@Controller
class OrganizationLabelsController {

    private static final String LABELS = "/agent/organizations/{id:\\d{1,18}}/labels";

    private final OrganizationLabels labels;

    OrganizationLabelsController(OrganizationLabels labels) {
        this.labels = labels;
    }

    @PostMapping(LABELS)
    String create(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String label,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        boolean added = labels.add(new OrganizationId(id), label, viewer);
        String said = added
                ? screen.t("people.labels.added", label.strip())
                : screen.t(
                        label.isBlank() ? "people.error.label_missing" : "people.error.too_long",
                        Integer.valueOf(Label.LONGEST));
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(said, null));
        return "redirect:/agent/organizations/" + id;
    }

    @PostMapping(LABELS + "/{label:\\d{1,18}}/removal")
    String delete(
            @PathVariable long id,
            @PathVariable long label,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        labels.remove(new OrganizationId(id), label, viewer);
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("people.labels.removed"), null));
        return "redirect:/agent/organizations/" + id;
    }
}
