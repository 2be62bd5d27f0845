package kith.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import kith.access.Viewer;
import kith.people.ChangeTrace;
import kith.people.PersonGroups;
import kith.people.PersonId;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts a user into usergroups and takes them out. */
@Controller
class PersonGroupsController {

    private final PersonGroups groups;
    private final CardPages cards;
    private final GroupsCard card;

    PersonGroupsController(PersonGroups groups, CardPages cards, GroupsCard card) {
        this.groups = groups;
        this.cards = cards;
        this.card = card;
    }

    @GetMapping("/agent/users/{id:\\d{1,18}}/edit/usergroups")
    ModelAndView edit(@PathVariable long id, Viewer viewer, Screen screen) {
        return cards.edit(new PersonId(id), card, HttpStatus.OK, screen, viewer);
    }

    @GetMapping("/agent/users/{id:\\d{1,18}}/show/usergroups")
    ModelAndView show(@PathVariable long id, Viewer viewer, Screen screen) {
        return cards.show(new PersonId(id), card, screen, viewer);
    }

    @PostMapping("/agent/users/{id:\\d{1,18}}/usergroups")
    ModelAndView update(
            @PathVariable long id,
            @RequestParam(defaultValue = "") Set<Long> was,
            @RequestParam(defaultValue = "") Set<Long> group,
            Viewer viewer,
            Screen screen,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ChangeTrace trace = groups.change(new PersonId(id), was, group, viewer);
        if (trace != null) {
            Toast toast = new Toast(screen.t("people.groups.saved"), UndoAddress.of(trace));
            toast.say(screen, response, redirect);
        }
        return cards.show(new PersonId(id), card, screen, viewer);
    }
}
