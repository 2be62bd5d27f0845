package kith.people;

import gg.jte.Content;
import kith.shell.Screen;

/** A card of the user record, contributed by whoever knows its rows. */
public interface RecordCard {

    /** Where on the page it stands. */
    enum Place {
        /** Under the head, across the page. */
        HEAD,
        /** Beside the tabs, under contact information and organization. */
        SIDE,
        /** Above the tabs, beside the properties. */
        TOP,
        /** A part of the properties, under what everybody has. */
        PROPERTIES
    }

    /** Most stand at the side. */
    default Place place() {
        return Place.SIDE;
    }

    /** Where it stands among the others of its place. */
    int position();

    /** Whether this person has it at all. */
    default boolean shown(Person person) {
        return true;
    }

    /**
     * What it shows.
     *
     * @param editable whether the viewer may change this person
     */
    Content content(Person person, boolean editable, Screen screen);
}
