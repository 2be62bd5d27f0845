package kith.people.web;

import jakarta.servlet.http.HttpServletResponse;
import kith.access.Viewer;
import kith.people.ChangeTrace;
import kith.people.Labels;
import kith.people.People;
import kith.people.PersonId;
import kith.shell.Screen;
import kith.shell.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The labels of a user, and those one can choose from. */
@Controller
class LabelsController {

    private final People people;
    private final Labels labels;
    private final RecordPages pages;

    LabelsController(People people, Labels labels, RecordPages pages) {
        this.people = people;
        this.labels = labels;
        this.pages = pages;
    }

    @GetMapping("/agent/users/labels")
    String index(@RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
        model.addAttribute("labels", labels.suggest(q, viewer));
        return "people/web/label_options";
    }

    @PostMapping("/agent/users/{id:\\d{1,18}}/labels")
    ModelAndView create(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String label,
            Viewer viewer,
            Screen screen,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PersonId person = new PersonId(id);
        if (!labels.valid(label)) {
            return refused(
                    person, label.isBlank() ? "people.error.label_missing" : "people.error.too_long", screen, viewer);
        }
        ChangeTrace trace = labels.add(person, label, viewer);
        return done(person, trace, screen.t("people.labels.added", label.strip()), screen, viewer, response, redirect);
    }

    @PostMapping("/agent/users/{id:\\d{1,18}}/labels/{label:\\d{1,18}}/removal")
    ModelAndView delete(
            @PathVariable long id,
            @PathVariable long label,
            Viewer viewer,
            Screen screen,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PersonId person = new PersonId(id);
        ChangeTrace trace = labels.remove(person, label, viewer);
        return done(person, trace, screen.t("people.labels.removed"), screen, viewer, response, redirect);
    }

    private ModelAndView done(
            PersonId id,
            @Nullable ChangeTrace trace,
            String text,
            Screen screen,
            Viewer viewer,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (trace != null) {
            new Toast(text, UndoAddress.of(trace)).say(screen, response, redirect);
        }
        RecordView view = pages.cards(people.get(id, viewer), screen, viewer);
        return screen.fragment()
                ? new ModelAndView("people/web/labels_card").addObject("view", view)
                : new ModelAndView("redirect:" + view.at(""));
    }

    private ModelAndView refused(PersonId id, String error, Screen screen, Viewer viewer) {
        var person = people.get(id, viewer);
        if (!people.mayEdit(person, viewer)) {
            throw new kith.access.Forbidden("user " + id + " may not be changed by " + viewer);
        }
        RecordView view = screen.fragment()
                ? pages.cards(person, screen, viewer)
                : pages.page(person, null, new LinkedMultiValueMap<>(), screen, viewer);
        return new ModelAndView(
                        screen.fragment() ? "people/web/labels_card" : "people/web/record",
                        HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("view", view.withLabelError(error));
    }
}
