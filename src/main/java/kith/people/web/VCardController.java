package kith.people.web;

import java.nio.charset.StandardCharsets;
import kith.access.Viewer;
import kith.people.People;
import kith.people.PersonId;
import kith.people.VCards;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
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
    ResponseEntity<byte[]> show(
            @PathVariable long id, @RequestParam(defaultValue = "4.0") String version, Viewer viewer) {
        PersonId person = new PersonId(id);
        String name = people.get(person, viewer).name().shown();
        String disposition = ContentDisposition.attachment()
                .filename(name + ".vcf", StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(HttpHeaders.CONTENT_TYPE, "text/vcard; charset=utf-8")
                .body(cards.of(person, version.equals("3.0"), viewer).getBytes(StandardCharsets.UTF_8));
    }
}
