package kith.people.web;

import gg.jte.Content;
import java.util.List;
import kith.people.Person;
import kith.people.RecordCard;
import kith.shell.Screen;

/** The cards that a record shows beside its own, each in its place. */
record RecordCards(List<Content> head, List<Content> side, List<Content> top, List<Content> properties) {

    /** Only what belongs to the properties, for answers that show that card alone. */
    static RecordCards ofProperties(List<RecordCard> cards, Person person, boolean editable, Screen screen) {
        return new RecordCards(
                List.of(), List.of(), List.of(), at(RecordCard.Place.PROPERTIES, cards, person, editable, screen));
    }

    static RecordCards of(List<RecordCard> cards, Person person, boolean editable, Screen screen) {
        return new RecordCards(
                at(RecordCard.Place.HEAD, cards, person, editable, screen),
                at(RecordCard.Place.SIDE, cards, person, editable, screen),
                at(RecordCard.Place.TOP, cards, person, editable, screen),
                at(RecordCard.Place.PROPERTIES, cards, person, editable, screen));
    }

    private static List<Content> at(
            RecordCard.Place place, List<RecordCard> cards, Person person, boolean editable, Screen screen) {
        return cards.stream()
                .filter(card -> card.place() == place && card.shown(person))
                .map(card -> card.content(person, editable, screen))
                .toList();
    }
}
