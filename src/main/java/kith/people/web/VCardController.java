package kith.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kith.access.Viewer;
import kith.people.People;
import kith.people.PersonId;
import kith.people.VCards;
import kith.shell.Download;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Sends a user as a card for address books. */
@Controller
class VCardController {

    private final People people;
    private final VCards cards;

    VCardController(People people, VCards cards) {
        this.people = people;
        this.cards = cards;
    }

    @GetMapping("/agent/users/{id:\\d{1,18}}.vcf")
    void show(
            @PathVariable long id,
            @RequestParam(defaultValue = "4.0") String version,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        PersonId person = new PersonId(id);
        String name = people.get(person, viewer).name().shown();
        byte[] card = cards.of(person, version.equals("3.0"), viewer).getBytes(StandardCharsets.UTF_8);
        Download.of(response, name + ".vcf", "text/vcard; charset=utf-8").write(card);
    }
}
