package kith.mergers.web;

import kith.access.Viewer;
import kith.mergers.Duplicates;
import kith.people.PersonId;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes back that two records are two people. */
@Controller
class DismissalController {

    private final Duplicates duplicates;

    DismissalController(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @PostMapping("/agent/undo/duplicates/{one:\\d{1,18}}-{other:\\d{1,18}}")
    String create(
            @PathVariable long one,
            @PathVariable long other,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        duplicates.readmit(new PersonId(one), new PersonId(other), viewer);
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("mergers.readmitted"), null));
        return "redirect:/agent/users/" + one;
    }
}
