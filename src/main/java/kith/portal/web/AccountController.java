package kith.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import kith.access.NotFound;
import kith.portal.AskForLink;
import kith.portal.AskForLink.Outcome;
import kith.portal.Origin;
import kith.portal.PortalLink.Kind;
import kith.portal.PortalLinks;
import kith.portal.PortalSettingsRepository;
import kith.portal.UseLink;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Users make an account, or choose a password, always by a link in their mail. */
@Controller
class AccountController implements PortalPage {

    private static final String WAYS = "{way:invitation|password|registration}";

    private final AskForLink askForLink;
    private final UseLink useLink;
    private final PortalLinks links;
    private final PortalSettingsRepository settings;

    AccountController(AskForLink askForLink, UseLink useLink, PortalLinks links, PortalSettingsRepository settings) {
        this.askForLink = askForLink;
        this.useLink = useLink;
        this.links = links;
        this.settings = settings;
    }

    @GetMapping("/register")
    ModelAndView register() {
        if (!settings.now().registration()) {
            throw new NotFound("registration");
        }
        return register("", "", Map.of(), HttpStatus.OK);
    }

    @PostMapping("/register")
    ModelAndView register(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            Origin origin) {
        if (name.isBlank() || name.length() > 200) {
            return register(name, email, Map.of("name", "portal.name.needed"), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (askForLink.forRegistration(name, email, origin)) {
            case Outcome.Taken _ -> Sent.page("registration", email);
            case Outcome.Invalid(var invalid) -> register(name, email, invalid, HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.TooMany _ -> Sent.tooMany();
        };
    }

    @GetMapping("/password")
    ModelAndView forgotten() {
        return forgotten("", Map.of(), HttpStatus.OK);
    }

    @PostMapping("/password")
    ModelAndView forgotten(@RequestParam(defaultValue = "") String email, Origin origin) {
        return switch (askForLink.forPassword(email, origin)) {
            case Outcome.Taken _ -> Sent.page("password", email);
            case Outcome.Invalid(var problems) -> forgotten(email, problems, HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.TooMany _ -> Sent.tooMany();
        };
    }

    @GetMapping("/" + WAYS + "/{token}")
    ModelAndView choose(@PathVariable String way, @PathVariable String token) {
        if (links.find(kind(way), token).isEmpty()) {
            throw new NotFound("link");
        }
        return choose(way, token, Map.of(), HttpStatus.OK);
    }

    @PostMapping("/" + WAYS + "/{token}")
    ModelAndView choose(
            @PathVariable String way,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        Map<String, String> problems = useLink.choosePassword(kind(way), token, password, request);
        return problems.isEmpty()
                ? new ModelAndView("redirect:/tickets")
                : choose(way, token, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Kind kind(String way) {
        return switch (way) {
            case "invitation" -> Kind.INVITATION;
            case "password" -> Kind.PASSWORD;
            default -> Kind.REGISTRATION;
        };
    }

    private static ModelAndView register(String name, String email, Map<String, String> problems, HttpStatus status) {
        return new ModelAndView("portal/web/register", status)
                .addAllObjects(Map.of("name", name, "email", email, "problems", problems));
    }

    private static ModelAndView forgotten(String email, Map<String, String> problems, HttpStatus status) {
        return new ModelAndView("portal/web/forgotten", status)
                .addAllObjects(Map.of("email", email, "problems", problems));
    }

    private static ModelAndView choose(String way, String token, Map<String, String> problems, HttpStatus status) {
        return new ModelAndView("portal/web/choose_password", status)
                .addAllObjects(Map.of("way", way, "token", token, "problems", problems));
    }
}
