package kith.people.web;

import jakarta.servlet.http.HttpServletResponse;
import kith.access.Viewer;
import kith.people.Notes;
import kith.people.People;
import kith.people.PersonId;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing and deleting notes about a user. */
@Controller
class NotesController {

    private final Notes notes;
    private final People people;
    private final RecordPages pages;

    NotesController(Notes notes, People people, RecordPages pages) {
        this.notes = notes;
        this.people = people;
        this.pages = pages;
    }

    @PostMapping("/agent/users/{id:\\d{1,18}}/notes")
    ModelAndView create(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String body,
            Viewer viewer,
            Screen screen,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PersonId person = new PersonId(id);
        if (notes.add(person, body, viewer)) {
            return done(person, "people.notes.added", screen, viewer, response, redirect);
        }
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("body", body);
        typed.add(NotesTab.REFUSED, "");
        return tab(person, typed, HttpStatus.UNPROCESSABLE_CONTENT, screen, viewer);
    }

    @PostMapping("/agent/users/{id:\\d{1,18}}/notes/{note:\\d{1,18}}/deletion")
    ModelAndView delete(
            @PathVariable long id,
            @PathVariable long note,
            Viewer viewer,
            Screen screen,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PersonId person = new PersonId(id);
        notes.delete(person, note, viewer);
        return done(person, "people.notes.deleted", screen, viewer, response, redirect);
    }

    private ModelAndView done(
            PersonId person,
            String text,
            Screen screen,
            Viewer viewer,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        new Toast(screen.t(text), null).say(screen, response, redirect);
        if (screen.fragment()) {
            return tab(person, new LinkedMultiValueMap<>(), HttpStatus.OK, screen, viewer);
        }
        RecordView view = pages.cards(people.get(person, viewer), screen, viewer);
        return new ModelAndView("redirect:" + view.at("/" + NotesTab.NAME));
    }

    private ModelAndView tab(
            PersonId person,
            MultiValueMap<String, String> parameters,
            HttpStatusCode status,
            Screen screen,
            Viewer viewer) {
        RecordView view = pages.page(people.get(person, viewer), NotesTab.NAME, parameters, screen, viewer);
        return new ModelAndView(screen.fragment() ? "people/web/tab" : "people/web/record", status)
                .addObject("view", view);
    }
}
