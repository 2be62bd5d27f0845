package kith.staff.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import kith.access.NotFound;
import kith.staff.FirstAdministratorLink;
import kith.staff.SaveOutcome.Refused;
import kith.staff.SaveOutcome.Saved;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Makes the first administrator for whoever holds the one-time link. */
@Controller
class SetupController {

    private static final String FORM = "staff/web/setup";

    private final FirstAdministratorLink link;

    SetupController(FirstAdministratorLink link) {
        this.link = link;
    }

    @GetMapping("/agent/setup/{token}")
    ModelAndView show(@PathVariable String token) {
        if (!link.holds(token)) {
            throw new NotFound("link");
        }
        return new ModelAndView(FORM)
                .addAllObjects(Map.of("token", token, "name", "", "email", "", "problems", Map.of()));
    }

    @PostMapping("/agent/setup/{token}")
    ModelAndView create(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request)
            throws ServletException {
        return switch (link.use(token, name, email, password)) {
            case Saved _ -> {
                request.changeSessionId();
                request.login(email, password);
                yield new ModelAndView("redirect:/agent");
            }
            case Refused(var problems) ->
                new ModelAndView(FORM, HttpStatus.UNPROCESSABLE_CONTENT)
                        .addAllObjects(Map.of("token", token, "name", name, "email", email, "problems", problems));
        };
    }
}
