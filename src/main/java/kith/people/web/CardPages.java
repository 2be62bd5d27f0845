package kith.people.web;

import kith.access.Forbidden;
import kith.access.Viewer;
import kith.people.People;
import kith.people.Person;
import kith.people.PersonId;
import kith.people.RecordCard;
import kith.shell.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Answers with one card of a record: alone to htmx, in its page to a browser without script. */
@Component
class CardPages {

    private final People people;
    private final RecordPages pages;

    CardPages(People people, RecordPages pages) {
        this.people = people;
        this.pages = pages;
    }

    /** The card open for editing, to whoever may change this person. */
    ModelAndView edit(PersonId id, RecordCard card, HttpStatusCode status, Screen screen, Viewer viewer) {
        Person person = people.get(id, viewer);
        if (!people.mayEdit(person, viewer)) {
            throw new Forbidden("user " + id + " may not be changed by " + viewer);
        }
        if (screen.fragment()) {
            return alone(person, card, status, screen, viewer);
        }
        return new ModelAndView("people/web/record", status)
                .addObject("view", pages.page(person, null, new LinkedMultiValueMap<>(), screen, viewer));
    }

    /** The card as it stands; without script the record itself. */
    ModelAndView show(PersonId id, RecordCard card, Screen screen, Viewer viewer) {
        Person person = people.get(id, viewer);
        return screen.fragment()
                ? alone(person, card, HttpStatus.OK, screen, viewer)
                : new ModelAndView("redirect:" + new CardAddress(id, screen).at(""));
    }

    private ModelAndView alone(Person person, RecordCard card, HttpStatusCode status, Screen screen, Viewer viewer) {
        return new ModelAndView("people/web/card", status)
                .addObject("content", card.content(person, people.mayEdit(person, viewer), screen));
    }
}
