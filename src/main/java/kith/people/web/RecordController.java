package kith.people.web;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import kith.access.Viewer;
import kith.people.PeekPart;
import kith.people.People;
import kith.people.Person;
import kith.people.PersonId;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The record of a user: the page, its tabs, the small card and the side panel. */
@Controller
class RecordController {

    private final People people;
    private final RecordPages pages;
    private final List<PeekPart> peekParts;

    RecordController(People people, RecordPages pages, List<PeekPart> peekParts) {
        this.people = people;
        this.pages = pages;
        this.peekParts = peekParts.stream()
                .sorted(Comparator.comparingInt(PeekPart::position))
                .toList();
    }

    @GetMapping("/agent/users/{id:\\d{1,18}}")
    String show(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Screen screen,
            Model model) {
        Person person = people.get(new PersonId(id), viewer);
        if (screen.fragment() && parameters.containsKey("panel")) {
            return part("people/web/panel", person, screen, viewer, model);
        }
        model.addAttribute("view", pages.page(person, null, parameters, screen, viewer));
        return screen.fragment() ? "people/web/record_content" : "people/web/record";
    }

    @GetMapping("/agent/users/{id:\\d{1,18}}/{tab:[a-z]+}")
    String tab(
            @PathVariable long id,
            @PathVariable String tab,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String target,
            Viewer viewer,
            Screen screen,
            Model model) {
        Person person = people.get(new PersonId(id), viewer);
        model.addAttribute("view", pages.page(person, tab, parameters, screen, viewer));
        if (!screen.fragment()) {
            return "people/web/record";
        }
        return "tab".equals(target) ? "people/web/tab" : "people/web/record_content";
    }

    /** The small card about a person that any page can show. */
    @GetMapping("/agent/users/{id:\\d{1,18}}/peek")
    String peek(@PathVariable long id, Viewer viewer, Screen screen, Model model) {
        Person person = people.get(new PersonId(id), viewer);
        return part(screen.fragment() ? "people/web/peek" : "people/web/peek_page", person, screen, viewer, model);
    }

    private String part(String view, Person person, Screen screen, Viewer viewer, Model model) {
        List<Content> parts = peekParts.stream()
                .map(part -> part.content(person.id(), screen))
                .toList();
        model.addAttribute("view", pages.cards(person, screen, viewer));
        model.addAttribute("parts", parts);
        return view;
    }
}
