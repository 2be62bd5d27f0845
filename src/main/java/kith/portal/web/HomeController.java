package kith.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import kith.portal.AskForLink;
import kith.portal.Origin;
import kith.shell.Screen;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first page of the portal. */
@Controller
class HomeController implements PortalPage {

    private static final Duration YEAR = Duration.ofDays(365);

    private final AskForLink askForLink;

    HomeController(AskForLink askForLink) {
        this.askForLink = askForLink;
    }

    @GetMapping("/")
    ModelAndView show() {
        return page("", "", Map.of(), HttpStatus.OK);
    }

    /** Has a link to one ticket sent to somebody without a password. */
    @PostMapping("/ticket-link")
    ModelAndView create(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String email,
            Origin origin) {
        String digits = number.strip().replaceFirst("^#", "");
        if (!digits.matches("\\d{1,18}")) {
            return page(number, email, Map.of("number", "portal.link.number.bad"), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (askForLink.forTicket(Long.parseLong(digits), email, origin)) {
            case AskForLink.Outcome.Taken _ -> Sent.page("link", email);
            case AskForLink.Outcome.Invalid(var problems) ->
                page(number, email, problems, HttpStatus.UNPROCESSABLE_CONTENT);
            case AskForLink.Outcome.TooMany _ -> Sent.tooMany();
        };
    }

    /** Remembers the language of somebody who has not signed in. */
    @GetMapping("/language")
    String language(
            @RequestParam String to, @RequestParam(defaultValue = "/") String back, HttpServletResponse response) {
        String tag = to.matches("[A-Za-z0-9-]{1,20}") ? to : "en";
        ResponseCookie cookie = ResponseCookie.from(Screen.LANGUAGE_COOKIE, tag)
                .path("/")
                .maxAge(YEAR)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + OwnPath.of(back, "/");
    }

    private static ModelAndView page(String number, String email, Map<String, String> problems, HttpStatus status) {
        return new ModelAndView("portal/web/home", status)
                .addAllObjects(Map.of("number", number, "email", email, "problems", problems));
    }
}
