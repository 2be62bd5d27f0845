package kith.people.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.Permission;
import kith.access.Viewer;
import kith.fields.Audience;
import kith.fields.CustomField;
import kith.fields.CustomFields;
import kith.fields.FieldForm;
import kith.fields.FieldSubject;
import kith.fields.ValueProblem;
import kith.people.AddOutcome;
import kith.people.AddPerson;
import kith.people.FirstPassword;
import kith.people.FirstSteps;
import kith.people.NewPerson;
import kith.shell.Screen;
import kith.shell.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding a user by hand. */
@Controller
class NewUserController {

    private final AddPerson addPerson;
    private final CustomFields fields;
    private final Optional<FirstPassword> firstPassword;

    NewUserController(AddPerson addPerson, CustomFields fields, Optional<FirstPassword> firstPassword) {
        this.addPerson = addPerson;
        this.fields = fields;
        this.firstPassword = firstPassword;
    }

    @GetMapping("/agent/users/new")
    ModelAndView form(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            Viewer viewer,
            Screen screen) {
        viewer.require(Permission.USERS_ADD);
        FieldForm custom = FieldForm.fresh(shown(), screen.texts());
        return page(new NewPerson(name, email, "", ""), custom, FirstSteps.NONE, null, HttpStatus.OK, screen);
    }

    @PostMapping("/agent/users/new")
    ModelAndView create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "false") boolean anyway,
            @RequestParam(defaultValue = "false") boolean welcome,
            @RequestParam(defaultValue = "") String password,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        NewPerson typed = new NewPerson(name, email, phone, organization);
        FirstSteps steps = new FirstSteps(welcome, password);
        FieldForm custom = FieldForm.sentFresh(shown(), parameters, screen.texts());
        AddOutcome outcome = addPerson.add(typed, custom.typed(), anyway, steps, viewer);
        if (!(outcome instanceof AddOutcome.Added added)) {
            Map<Long, ValueProblem> problems =
                    outcome instanceof AddOutcome.Invalid invalid ? invalid.custom() : Map.of();
            FieldForm again = custom.withProblems(problems, screen.texts());
            return page(typed, again, steps, outcome, HttpStatus.UNPROCESSABLE_CONTENT, screen);
        }
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("people.new.added", added.name()), null));
        return new ModelAndView("redirect:/agent/users/" + added.id());
    }

    private List<CustomField> shown() {
        return fields.of(FieldSubject.PERSON, Audience.AGENT);
    }

    private ModelAndView page(
            NewPerson typed,
            FieldForm custom,
            FirstSteps steps,
            @Nullable AddOutcome refused,
            HttpStatus status,
            Screen screen) {
        return new ModelAndView(screen.fragment() ? "people/web/new_user_dialog" : "people/web/new_user", status)
                .addObject("typed", typed)
                .addObject("custom", custom)
                .addObject("steps", steps)
                .addObject("passwords", firstPassword.orElse(null))
                .addObject("refused", refused);
    }
}
