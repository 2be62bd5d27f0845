package kith.staff.web;

import kith.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form agents sign in with; Spring Security takes what it sends. */
@Controller
class LoginController {

    @GetMapping("/agent/login")
    String show(
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable String left,
            Screen screen,
            Model model) {
        model.addAttribute("refused", "locked".equals(refused) || "wrong".equals(refused) ? refused : null);
        model.addAttribute("left", left != null);
        return screen.fragment() ? "staff/web/login_form" : "staff/web/login";
    }

    @GetMapping({"/", "/agent"})
    String home() {
        return "redirect:/agent/users";
    }
}
