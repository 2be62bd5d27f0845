package kith.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kith.access.Viewer;
import kith.people.People;
import kith.people.PersonId;
import kith.portal.AccountOfUser;
import kith.portal.SeeAsUser;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Agents invite users, help them to a password and sign them out. */
@Controller
@RequestMapping("/agent/users/{id:\\d{1,18}}/portal")
class AccountOfUserController {

    private final AccountOfUser accounts;
    private final SeeAsUser seeing;
    private final People people;
    private final PortalCard card;

    AccountOfUserController(AccountOfUser accounts, SeeAsUser seeing, People people, PortalCard card) {
        this.accounts = accounts;
        this.seeing = seeing;
        this.people = people;
        this.card = card;
    }

    @PostMapping("/invitation")
    String invite(@PathVariable long id, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        boolean sent = accounts.invite(new PersonId(id), viewer);
        return done(id, sent ? "portal.account.invited" : "portal.account.nothing_sent", screen, redirect);
    }

    @PostMapping("/password-link")
    String sendLink(@PathVariable long id, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        boolean sent = accounts.sendPasswordLink(new PersonId(id), viewer);
        return done(id, sent ? "portal.account.link_sent" : "portal.account.nothing_sent", screen, redirect);
    }

    @PostMapping("/password")
    ModelAndView setPassword(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String password,
            Viewer viewer,
            Screen screen,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PersonId person = new PersonId(id);
        String problem = accounts.setPassword(person, password, viewer).orElse(null);
        if (problem == null || !screen.fragment()) {
            String said = problem == null ? "portal.account.password_set" : problem;
            new Toast(screen.t(said), null).say(screen, response, redirect);
        }
        return screen.fragment()
                ? card.alone(people.get(person, viewer), screen, problem)
                : new ModelAndView("redirect:/agent/users/" + id);
    }

    @PostMapping("/sessions/removal")
    String endSessions(@PathVariable long id, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        accounts.endSessions(new PersonId(id), viewer);
        return done(id, "portal.account.sessions_ended", screen, redirect);
    }

    /** Leads to the portal as the user sees it. */
    @PostMapping("/views")
    String createView(
            @PathVariable long id,
            Viewer viewer,
            Screen screen,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return seeing.ask(new PersonId(id), viewer, request)
                .map(token -> "redirect:/view/" + token)
                .orElseGet(() -> done(id, "portal.account.nothing_to_see", screen, redirect));
    }

    private static String done(long id, String key, Screen screen, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t(key), null));
        return "redirect:/agent/users/" + id;
    }
}
