package kith.portal.web;

import java.util.Map;
import kith.portal.AskForLink;
import kith.portal.AskForLink.Outcome;
import kith.portal.Origin;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Users who have no password, or no longer know it, have a link sent. */
@Controller
@RequestMapping("/password")
class ForgottenPasswordController implements PortalPage {

    private final AskForLink askForLink;

    ForgottenPasswordController(AskForLink askForLink) {
        this.askForLink = askForLink;
    }

    @GetMapping
    ModelAndView show() {
        return page("", Map.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(@RequestParam(defaultValue = "") String email, Origin origin) {
        return switch (askForLink.forPassword(email, origin)) {
            case Outcome.Taken _ -> Sent.page("password", email);
            case Outcome.Invalid(var problems) -> page(email, problems, HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.TooMany _ -> Sent.tooMany();
        };
    }

    private static ModelAndView page(String email, Map<String, String> problems, HttpStatus status) {
        return new ModelAndView("portal/web/forgotten", status)
                .addAllObjects(Map.of("email", email, "problems", problems));
    }
}
