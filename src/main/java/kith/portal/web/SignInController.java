package kith.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import kith.portal.CurrentUser;
import kith.portal.Origin;
import kith.portal.PortalUser;
import kith.portal.SignInUser;
import kith.portal.SignInUser.Outcome;
import kith.portal.UserSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Users come in with their password, and leave. */
@Controller
class SignInController implements PortalPage {

    private static final String HOME = "/tickets";

    private final SignInUser signInUser;
    private final UserSessions sessions;

    SignInController(SignInUser signInUser, UserSessions sessions) {
        this.signInUser = signInUser;
        this.sessions = sessions;
    }

    @GetMapping("/login")
    ModelAndView show(
            @RequestParam(defaultValue = HOME) String next,
            @RequestParam(required = false) @Nullable String ended,
            @RequestParam(required = false) @Nullable String left,
            HttpServletRequest request) {
        PortalUser user = CurrentUser.of(request);
        if (user != null && !user.guest()) {
            return new ModelAndView("redirect:" + OwnPath.of(next, HOME));
        }
        String said = ended != null ? "portal.login.ended" : left != null ? "portal.login.left" : null;
        return page(next, "", said, null, HttpStatus.OK);
    }

    @PostMapping("/login")
    ModelAndView create(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = HOME) String next,
            Origin origin,
            HttpServletRequest request) {
        return switch (signInUser.signIn(email, password, origin)) {
            case Outcome.SignedIn signedIn -> {
                sessions.begin(signedIn.person(), request);
                yield new ModelAndView("redirect:" + OwnPath.of(next, HOME));
            }
            case Outcome.Wrong _ -> page(next, email, null, "portal.login.wrong", HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Locked _ -> page(next, email, null, "portal.login.locked", HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @PostMapping("/logout")
    String delete(HttpServletRequest request) {
        sessions.end(request);
        return "redirect:/login?left";
    }

    private static ModelAndView page(
            String next, String email, @Nullable String said, @Nullable String problem, HttpStatus status) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("next", OwnPath.of(next, HOME));
        model.put("email", email);
        model.put("said", said);
        model.put("problem", problem);
        return new ModelAndView("portal/web/login", model, status);
    }
}
