package kith.mergers.web;

import java.util.List;
import kith.access.Permission;
import kith.access.Viewer;
import kith.directory.Directory;
import kith.directory.ListRequest;
import kith.mergers.Duplicates;
import kith.people.Membership;
import kith.people.People;
import kith.people.Person;
import kith.people.PersonId;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding the other record to merge one with: those suggested, those of the same organization, any by search. */
@Controller
class PartnerController {

    private final People people;
    private final Directory directory;
    private final Duplicates duplicates;

    PartnerController(People people, Directory directory, Duplicates duplicates) {
        this.people = people;
        this.directory = directory;
        this.duplicates = duplicates;
    }

    @GetMapping("/agent/users/{id:\\d{1,18}}/merge")
    String index(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            Viewer viewer,
            Screen screen,
            Model model) {
        viewer.require(Permission.USERS_EDIT);
        Person person = people.get(new PersonId(id), viewer);
        model.addAttribute("person", person);
        model.addAttribute("q", q);
        model.addAttribute("suggested", q.isBlank() ? duplicates.of(person, viewer) : List.of());
        model.addAttribute(
                "found",
                directory
                        .page(ListRequest.parse(search(q, person.membership())), viewer)
                        .rows());
        return screen.fragment() ? "mergers/web/partners" : "mergers/web/choose";
    }

    /** Without a search, the members of the same organization; without either, everybody by name. */
    private static MultiValueMap<String, String> search(String q, @Nullable Membership membership) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        parameters.add("size", "25");
        if (!q.isBlank()) {
            parameters.add("q", q);
        } else if (membership != null) {
            parameters.add("organization", Long.toString(membership.organization()));
        }
        return parameters;
    }
}
