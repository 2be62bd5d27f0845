package kith.people.web;

import jakarta.servlet.http.HttpServletResponse;
import kith.access.Viewer;
import kith.people.People;
import kith.people.PersonId;
import kith.people.RevertChange;
import kith.people.RevertOutcome.Refused;
import kith.people.RevertOutcome.Reverted;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reverts single entries of the change log. */
@Controller
class RevertController {

    private final RevertChange revertChange;
    private final People people;
    private final RecordPages pages;

    RevertController(RevertChange revertChange, People people, RecordPages pages) {
        this.revertChange = revertChange;
        this.people = people;
        this.pages = pages;
    }

    @PostMapping("/agent/users/{id:\\d{1,18}}/changes/{entry:\\d{1,18}}/revert")
    ModelAndView create(
            @PathVariable long id,
            @PathVariable long entry,
            Viewer viewer,
            Screen screen,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PersonId person = new PersonId(id);
        return switch (revertChange.revert(person, entry, viewer)) {
            case Reverted reverted -> {
                Toast toast = new Toast(screen.t("people.changes.reverted"), UndoAddress.of(reverted.trace()));
                toast.say(screen, response, redirect);
                yield log(person, HttpStatus.OK, screen, viewer);
            }
            case Refused refused -> {
                Toast toast = new Toast(screen.t("people.changes.refused." + refused.reason()), null);
                toast.say(screen, response, redirect);
                yield log(person, HttpStatus.CONFLICT, screen, viewer);
            }
        };
    }

    /** The whole record, for the cards show the value, too. */
    private ModelAndView log(PersonId person, HttpStatus status, Screen screen, Viewer viewer) {
        if (!screen.fragment()) {
            return new ModelAndView("redirect:/agent/users/" + person + "/" + ChangesTab.NAME);
        }
        return new ModelAndView("people/web/record_content", status)
                .addObject(
                        "view",
                        pages.page(
                                people.get(person, viewer),
                                ChangesTab.NAME,
                                new LinkedMultiValueMap<>(),
                                screen,
                                viewer));
    }
}
