package kith.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import kith.access.NotFound;
import kith.portal.AskForLink;
import kith.portal.AskForLink.Outcome;
import kith.portal.Origin;
import kith.portal.PortalSettings;
import kith.portal.PortalSettingsRepository;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Strangers ask for an account; they get it by the link in their mail. */
@Controller
@RequestMapping("/register")
class RegisterController implements PortalPage {

    private static final int LONGEST_NAME = 200;

    private final AskForLink askForLink;
    private final PortalSettingsRepository settings;
    private final Captcha captcha;

    RegisterController(AskForLink askForLink, PortalSettingsRepository settings, Captcha captcha) {
        this.askForLink = askForLink;
        this.settings = settings;
        this.captcha = captcha;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request) {
        PortalSettings now = settings.now();
        if (!now.registration()) {
            throw new NotFound("registration");
        }
        if (now.captcha()) {
            captcha.opened(request);
        }
        return page(now, "", "", Map.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            Origin origin,
            HttpServletRequest request) {
        PortalSettings now = settings.now();
        Map<String, String> problems = new HashMap<>();
        if (name.isBlank() ? now.nameRequired() : name.length() > LONGEST_NAME) {
            problems.put("name", "portal.name.needed");
        }
        if (now.captcha() && !captcha.passed(request)) {
            problems.put("captcha", "portal.captcha.again");
        }
        if (!problems.isEmpty()) {
            return page(now, name, email, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (askForLink.forRegistration(name, email, origin)) {
            case Outcome.Taken _ -> Sent.page("registration", email);
            case Outcome.Invalid(var invalid) -> page(now, name, email, invalid, HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.TooMany _ -> Sent.tooMany();
        };
    }

    private static ModelAndView page(
            PortalSettings now, String name, String email, Map<String, String> problems, HttpStatus status) {
        return new ModelAndView("portal/web/register", status)
                .addAllObjects(Map.of("now", now, "name", name, "email", email, "problems", problems));
    }
}
