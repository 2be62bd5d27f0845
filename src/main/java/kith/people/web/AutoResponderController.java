package kith.people.web;

import jakarta.servlet.http.HttpServletResponse;
import kith.access.Viewer;
import kith.people.People;
import kith.people.PersonId;
import kith.people.SwitchAutoResponder;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The switch of the Detail tab that turns automatic replies to a user off and on. */
@Controller
class AutoResponderController {

    private final SwitchAutoResponder responder;
    private final People people;
    private final RecordPages pages;

    AutoResponderController(SwitchAutoResponder responder, People people, RecordPages pages) {
        this.responder = responder;
        this.people = people;
        this.pages = pages;
    }

    @PostMapping("/agent/users/{id:\\d{1,18}}/auto-responder")
    ModelAndView update(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean active,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Screen screen,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PersonId person = new PersonId(id);
        if (!responder.turn(person, active, reason, viewer)) {
            MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
            typed.add(DetailTab.REFUSED_REASON, reason);
            return tab(person, typed, HttpStatus.UNPROCESSABLE_CONTENT, screen, viewer);
        }
        String said = screen.t(active ? "people.auto_responder.turned_off" : "people.auto_responder.turned_on");
        new Toast(said, null).say(screen, response, redirect);
        return screen.fragment()
                ? tab(person, new LinkedMultiValueMap<>(), HttpStatus.OK, screen, viewer)
                : new ModelAndView("redirect:" + new CardAddress(person, screen).at("/" + DetailTab.NAME));
    }

    private ModelAndView tab(
            PersonId person,
            MultiValueMap<String, String> parameters,
            HttpStatusCode status,
            Screen screen,
            Viewer viewer) {
        RecordView view = pages.page(people.get(person, viewer), DetailTab.NAME, parameters, screen, viewer);
        return new ModelAndView(screen.fragment() ? "people/web/tab" : "people/web/record", status)
                .addObject("view", view);
    }
}
