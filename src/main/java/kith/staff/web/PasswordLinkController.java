package kith.staff.web;

import java.util.Map;
import kith.access.NotFound;
import kith.shell.Screen;
import kith.shell.Toast;
import kith.staff.PasswordLinks;
import kith.staff.SaveOutcome.Refused;
import kith.staff.SaveOutcome.Saved;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets an agent choose a password through a one-time link. */
@Controller
class PasswordLinkController {

    private static final String FORM = "staff/web/password_link";

    private final PasswordLinks links;

    PasswordLinkController(PasswordLinks links) {
        this.links = links;
    }

    @GetMapping("/agent/setup/password/{token}")
    ModelAndView show(@PathVariable String token) {
        if (!links.holds(token)) {
            throw new NotFound("link");
        }
        return new ModelAndView(FORM).addAllObjects(Map.of("token", token, "problems", Map.of()));
    }

    @PostMapping("/agent/setup/password/{token}")
    ModelAndView update(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            Screen screen,
            RedirectAttributes redirect) {
        return switch (links.use(token, password)) {
            case Saved _ -> {
                redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("staff.password.chosen"), null));
                yield new ModelAndView("redirect:/agent/login");
            }
            case Refused(var problems) ->
                new ModelAndView(FORM, HttpStatus.UNPROCESSABLE_CONTENT)
                        .addAllObjects(Map.of("token", token, "problems", problems));
        };
    }
}
