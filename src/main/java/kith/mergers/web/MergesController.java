package kith.mergers.web;

import kith.access.Viewer;
import kith.mergers.Merges;
import kith.mergers.UndoMerge;
import kith.mergers.UndoOutcome;
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

/** The merges there were, and taking them apart. */
@Controller
class MergesController {

    private final Merges merges;
    private final UndoMerge undoMerge;

    MergesController(Merges merges, UndoMerge undoMerge) {
        this.merges = merges;
        this.undoMerge = undoMerge;
    }

    @GetMapping("/agent/users/merges")
    String index(@RequestParam(required = false) @Nullable Long before, Viewer viewer, Model model) {
        model.addAttribute("merges", merges.page(before, viewer));
        return "mergers/web/index";
    }

    @GetMapping("/agent/users/merges/{number:\\d{1,18}}")
    String show(@PathVariable long number, Viewer viewer, Model model) {
        model.addAttribute("merge", merges.get(number, viewer));
        return "mergers/web/show";
    }

    /** The page of the merge says what came back, what stays, and why it could not be undone. */
    @PostMapping("/agent/undo/merges/{number:\\d{1,18}}")
    String undo(@PathVariable long number, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        String text = switch (undoMerge.undo(number, viewer)) {
            case UndoOutcome.Undone undone ->
                screen.t("mergers.undone", undone.merge().duplicateName());
            case UndoOutcome.Refused refused -> screen.t("mergers.undo.refused." + refused.reason());
        };
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(text, null));
        return "redirect:/agent/users/merges/" + number;
    }
}
