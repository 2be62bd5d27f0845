package kith.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import kith.access.NotFound;
import kith.access.Viewer;
import kith.people.ChangeStatus;
import kith.people.ChangeTrace;
import kith.people.People;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The status of a user. */
@Controller
class StatusController {

    private final People people;
    private final ChangeStatus changeStatus;
    private final RecordPages pages;

    StatusController(People people, ChangeStatus changeStatus, RecordPages pages) {
        this.people = people;
        this.changeStatus = changeStatus;
        this.pages = pages;
    }

    @PostMapping("/agent/users/{id:\\d{1,18}}/status")
    String update(
            @PathVariable long id,
            @RequestParam String status,
            Viewer viewer,
            Screen screen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PersonId person = new PersonId(id);
        PersonStatus wanted = Arrays.stream(PersonStatus.values())
                .filter(value -> value.name().equals(status))
                .findFirst()
                .orElseThrow(() -> new NotFound("status " + status));
        ChangeTrace trace = changeStatus.change(person, wanted, viewer);
        RecordView view = pages.cards(people.get(person, viewer), screen, viewer);
        if (trace != null) {
            String text = screen.t("people.status.changed." + wanted.name(), view.name());
            new Toast(text, UndoAddress.of(trace)).say(screen, response, redirect);
        }
        model.addAttribute("view", view);
        return screen.fragment() ? "people/web/record_head" : "redirect:" + view.at("");
    }
}
