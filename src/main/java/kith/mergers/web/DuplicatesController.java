package kith.mergers.web;

import kith.access.Viewer;
import kith.mergers.Duplicates;
import kith.mergers.SearchDuplicates;
import kith.people.PersonId;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pairs that may be one person, throughout the directory. */
@Controller
@RequestMapping("/agent/users/duplicates")
class DuplicatesController {

    private final Duplicates duplicates;
    private final SearchDuplicates searchDuplicates;

    DuplicatesController(Duplicates duplicates, SearchDuplicates searchDuplicates) {
        this.duplicates = duplicates;
        this.searchDuplicates = searchDuplicates;
    }

    @GetMapping
    String index(@RequestParam(defaultValue = "0") long after, Viewer viewer, Screen screen, Model model) {
        model.addAttribute("pairs", duplicates.pairs(after, viewer));
        model.addAttribute("search", searchDuplicates.last(viewer).orElse(null));
        model.addAttribute("first", after == 0);
        return screen.fragment() ? "mergers/web/pairs" : "mergers/web/duplicates";
    }

    @PostMapping
    String create(Viewer viewer) {
        searchDuplicates.start(viewer);
        return "redirect:/agent/users/duplicates";
    }

    @PostMapping("/dismissals")
    String dismiss(
            @RequestParam long one,
            @RequestParam long other,
            @RequestParam(defaultValue = "") String from,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        duplicates.dismiss(new PersonId(one), new PersonId(other), viewer);
        redirect.addFlashAttribute(
                Toast.ATTRIBUTE,
                new Toast(screen.t("mergers.dismissed"), "/agent/undo/duplicates/" + one + "-" + other));
        return from.equals("list") ? "redirect:/agent/users/duplicates" : "redirect:/agent/users/" + one;
    }
}
