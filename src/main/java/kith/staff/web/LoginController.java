package kith.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import kith.access.Permission;
import kith.access.Viewer;
import kith.i18n.Languages;
import kith.shell.Screen;
import kith.staff.TypedAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form agents sign in with; Spring Security takes what it sends. */
@Controller
class LoginController {

    private static final Duration YEAR = Duration.ofDays(365);

    private final Languages languages;

    LoginController(Languages languages) {
        this.languages = languages;
    }

    @GetMapping("/agent/login")
    String show(
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable String left,
            HttpServletRequest request,
            Screen screen,
            Model model) {
        model.addAttribute("typed", TypedAddress.take(request));
        model.addAttribute("refused", "locked".equals(refused) || "wrong".equals(refused) ? refused : null);
        model.addAttribute("left", left != null);
        model.addAttribute("languages", languages.enabled());
        return screen.fragment() ? "staff/web/login_dialog" : "staff/web/login";
    }

    /** Remembers the language of somebody who has not signed in yet. */
    @GetMapping(value = "/agent/login", params = "language")
    String chooseLanguage(@RequestParam String language, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(
                        Screen.LANGUAGE_COOKIE, languages.best(language).toLanguageTag())
                .path("/")
                .maxAge(YEAR)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:/agent/login";
    }

    @GetMapping("/agent")
    String start(Viewer viewer) {
        return viewer.may(Permission.USERS_LIST) ? "redirect:/agent/users" : "staff/web/no_access";
    }
}
