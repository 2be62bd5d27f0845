package kith.people.web;

import jakarta.servlet.http.HttpServletResponse;
import kith.access.Forbidden;
import kith.access.Viewer;
import kith.people.EditOutcome;
import kith.people.EditPerson;
import kith.people.FieldValues;
import kith.people.People;
import kith.people.Person;
import kith.people.PersonId;
import kith.shell.Screen;
import kith.shell.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Editing the fields of a record: one where it stands, or all of a card. */
@Controller
class FieldsController {

    private final People people;
    private final EditPerson editPerson;
    private final FieldValues values;
    private final RecordPages pages;

    FieldsController(People people, EditPerson editPerson, FieldValues values, RecordPages pages) {
        this.people = people;
        this.editPerson = editPerson;
        this.values = values;
        this.pages = pages;
    }

    @GetMapping("/agent/users/{id:\\d{1,18}}/edit/{name}")
    ModelAndView edit(@PathVariable long id, @PathVariable String name, Viewer viewer, Screen screen) {
        Part part = Part.of(name);
        Person person = people.get(new PersonId(id), viewer);
        if (!people.mayEdit(person, viewer)) {
            throw new Forbidden("user " + id + " may not be changed by " + viewer);
        }
        EditForm form = EditForm.open(part, field -> values.of(person, field));
        return show(person, part, form, HttpStatus.OK, screen, viewer);
    }

    /** The part as it stands, for those who cancel. */
    @GetMapping("/agent/users/{id:\\d{1,18}}/show/{name}")
    ModelAndView show(@PathVariable long id, @PathVariable String name, Viewer viewer, Screen screen) {
        Part part = Part.of(name);
        Person person = people.get(new PersonId(id), viewer);
        return show(person, part, null, HttpStatus.OK, screen, viewer);
    }

    @PostMapping("/agent/users/{id:\\d{1,18}}/edit/{name}")
    ModelAndView save(
            @PathVariable long id,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Screen screen,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Part part = Part.of(name);
        EditForm form = EditForm.sent(part, parameters);
        PersonId personId = new PersonId(id);
        return switch (editPerson.edit(personId, form.edits(), viewer)) {
            case EditOutcome.Saved saved -> saved(personId, part, saved, viewer, screen, response, redirect);
            case EditOutcome.Invalid invalid ->
                again(personId, form.withErrors(invalid.errors()), HttpStatus.UNPROCESSABLE_CONTENT, screen, viewer);
            case EditOutcome.AddressTaken taken ->
                again(personId, form.withTaken(taken), HttpStatus.UNPROCESSABLE_CONTENT, screen, viewer);
            case EditOutcome.Conflict conflict ->
                again(personId, form.withConflicts(conflict.fields()), HttpStatus.CONFLICT, screen, viewer);
        };
    }

    private ModelAndView saved(
            PersonId id,
            Part part,
            EditOutcome.Saved saved,
            Viewer viewer,
            Screen screen,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (saved.trace() != null) {
            Toast toast = new Toast(screen.t("people.saved"), UndoAddress.of(saved.trace()));
            toast.say(screen, response, redirect);
        }
        Person person = people.get(id, viewer);
        ModelAndView shown = show(person, part, null, HttpStatus.OK, screen, viewer);
        return screen.fragment() ? shown.addObject("withHead", true) : shown;
    }

    private ModelAndView again(PersonId id, EditForm form, HttpStatusCode status, Screen screen, Viewer viewer) {
        return show(people.get(id, viewer), form.part(), form, status, screen, viewer);
    }

    private ModelAndView show(
            Person person, Part part, @Nullable EditForm form, HttpStatusCode status, Screen screen, Viewer viewer) {
        if (screen.fragment()) {
            RecordView cards = pages.cards(person, screen, viewer);
            return answer("people/web/part", form == null ? cards : cards.withForm(form), status)
                    .addObject("part", part);
        }
        if (form == null) {
            RecordView cards = pages.cards(person, screen, viewer);
            return new ModelAndView("redirect:" + cards.at(""));
        }
        RecordView page = pages.page(person, null, new LinkedMultiValueMap<>(), screen, viewer);
        return answer("people/web/record", page.withForm(form), status);
    }

    private static ModelAndView answer(String template, RecordView view, HttpStatusCode status) {
        return new ModelAndView(template, status).addObject("view", view);
    }
}
