package kith.people.web;

import jakarta.servlet.http.HttpServletResponse;
import kith.access.Viewer;
import kith.fields.Audience;
import kith.fields.CustomFields;
import kith.fields.FieldForm;
import kith.fields.FieldSubject;
import kith.fields.ValuesOutcome;
import kith.people.EditCustomValues;
import kith.people.People;
import kith.people.PersonId;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Editing what a user holds in custom fields. */
@Controller
class CustomFieldsController {

    private final EditCustomValues editCustomValues;
    private final CustomFields fields;
    private final People people;
    private final CardPages cards;
    private final CustomFieldsCard card;

    CustomFieldsController(
            EditCustomValues editCustomValues,
            CustomFields fields,
            People people,
            CardPages cards,
            CustomFieldsCard card) {
        this.editCustomValues = editCustomValues;
        this.fields = fields;
        this.people = people;
        this.cards = cards;
        this.card = card;
    }

    @GetMapping("/agent/users/{id:\\d{1,18}}/edit/fields")
    ModelAndView edit(@PathVariable long id, Viewer viewer, Screen screen) {
        return cards.edit(new PersonId(id), card, HttpStatus.OK, screen, viewer);
    }

    @GetMapping("/agent/users/{id:\\d{1,18}}/show/fields")
    ModelAndView show(@PathVariable long id, Viewer viewer, Screen screen) {
        return cards.show(new PersonId(id), card, screen, viewer);
    }

    @PostMapping("/agent/users/{id:\\d{1,18}}/fields")
    ModelAndView update(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Screen screen,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PersonId person = new PersonId(id);
        FieldForm form = FieldForm.sent(fields.of(FieldSubject.PERSON, Audience.AGENT), parameters, screen.texts());
        EditCustomValues.Result result = editCustomValues.edit(person, form.edits(), viewer);
        return switch (result.outcome()) {
            case ValuesOutcome.Saved _ -> {
                if (result.trace() != null) {
                    Toast toast = new Toast(screen.t("people.saved"), UndoAddress.of(result.trace()));
                    toast.say(screen, response, redirect);
                }
                yield cards.show(person, card, screen, viewer);
            }
            case ValuesOutcome.Invalid(var problems) ->
                again(
                        person,
                        form.withProblems(problems, screen.texts()),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        screen,
                        viewer);
            case ValuesOutcome.Conflict(var theirs) ->
                again(person, form.withTheirs(theirs), HttpStatus.CONFLICT, screen, viewer);
        };
    }

    private ModelAndView again(PersonId id, FieldForm form, HttpStatusCode status, Screen screen, Viewer viewer) {
        var person = people.get(id, viewer);
        return new ModelAndView(screen.fragment() ? "people/web/card" : "fields/page", status)
                .addObject("section", "users")
                .addObject("title", person.name().shown())
                .addObject("content", card.again(person, form, screen));
    }
}
