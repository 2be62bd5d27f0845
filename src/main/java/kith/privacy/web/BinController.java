package kith.privacy.web;

import java.util.Arrays;
import kith.access.Viewer;
import kith.people.Person;
import kith.people.PersonId;
import kith.privacy.Bin;
import kith.privacy.Deletion.Reason;
import kith.shell.Screen;
import kith.shell.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deleting users, and the bin they can be restored from. */
@Controller
class BinController {

    private final Bin bin;

    BinController(Bin bin) {
        this.bin = bin;
    }

    @GetMapping("/agent/users/bin")
    String index(@RequestParam(required = false) @Nullable Long before, Viewer viewer, Model model) {
        model.addAttribute("page", bin.page(before, viewer));
        model.addAttribute("before", before);
        return "privacy/web/bin";
    }

    @GetMapping("/agent/users/{id:\\d{1,18}}/deletion")
    String ask(@PathVariable long id, Viewer viewer, Model model) {
        model.addAttribute("person", bin.find(new PersonId(id), viewer));
        return "privacy/web/deletion";
    }

    @PostMapping("/agent/users/{id:\\d{1,18}}/deletion")
    String create(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        Person person = bin.find(new PersonId(id), viewer);
        bin.delete(person.id(), reason(reason), viewer);
        String text = screen.t("privacy.deleted", person.name().shown());
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(text, "/agent/users/" + id + "/restoration"));
        return "redirect:/agent/users";
    }

    @PostMapping("/agent/users/{id:\\d{1,18}}/restoration")
    String restore(@PathVariable long id, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        bin.restore(new PersonId(id), viewer);
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("privacy.restored"), null));
        return "redirect:/agent/users/" + id;
    }

    private static @Nullable Reason reason(String name) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
