package kith.people.web;

import kith.access.Permission;
import kith.access.Viewer;
import kith.people.AddOutcome;
import kith.people.AddPerson;
import kith.people.NewPerson;
import kith.shell.Screen;
import kith.shell.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding a user by hand. */
@Controller
class NewUserController {

    private final AddPerson addPerson;

    NewUserController(AddPerson addPerson) {
        this.addPerson = addPerson;
    }

    @GetMapping("/agent/users/new")
    ModelAndView form(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            Viewer viewer,
            Screen screen) {
        viewer.require(Permission.USERS_ADD);
        return page(new NewPerson(name, email, "", ""), null, HttpStatus.OK, screen);
    }

    @PostMapping("/agent/users/new")
    ModelAndView create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "false") boolean anyway,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        NewPerson typed = new NewPerson(name, email, phone, organization);
        AddOutcome outcome = addPerson.add(typed, anyway, viewer);
        if (!(outcome instanceof AddOutcome.Added added)) {
            return page(typed, outcome, HttpStatus.UNPROCESSABLE_CONTENT, screen);
        }
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("people.new.added", added.name()), null));
        return new ModelAndView("redirect:/agent/users/" + added.id());
    }

    private static ModelAndView page(NewPerson typed, @Nullable AddOutcome refused, HttpStatus status, Screen screen) {
        return new ModelAndView(screen.fragment() ? "people/web/new_user_dialog" : "people/web/new_user", status)
                .addObject("typed", typed)
                .addObject("refused", refused);
    }
}
