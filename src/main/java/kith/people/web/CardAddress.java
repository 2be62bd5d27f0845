package kith.people.web;

import kith.people.PersonId;
import kith.shell.Screen;

/** The addresses of a card; they keep the list that stands beside the record. */
record CardAddress(PersonId person, Screen screen) {

    /** Whether the address asked for is the one that opens this card for editing. */
    static boolean edits(String card, Screen screen) {
        return screen.path().endsWith("/edit/" + card);
    }

    String at(String path) {
        return "/agent/users/" + person + path + (screen.query().isEmpty() ? "" : "?" + screen.query());
    }
}
