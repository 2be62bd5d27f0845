package kith.people.web;

import kith.access.Viewer;
import kith.people.ChangeTrace;
import kith.people.PersonId;
import kith.people.UndoChange;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes an act on a user back. */
@Controller
class UndoController {

    private final UndoChange undoChange;

    UndoController(UndoChange undoChange) {
        this.undoChange = undoChange;
    }

    @PostMapping("/agent/undo/users/{id:\\d{1,18}}/{first:\\d{1,18}}-{last:\\d{1,18}}")
    String create(
            @PathVariable long id,
            @PathVariable long first,
            @PathVariable long last,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        String text = undoChange
                .undo(new ChangeTrace(new PersonId(id), first, last), viewer)
                .map(reason -> screen.t("people.undo.refused", screen.t("people.changes.refused." + reason)))
                .orElseGet(() -> screen.t("people.undo.done"));
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(text, null));
        return "redirect:/agent/users/" + id;
    }
}
