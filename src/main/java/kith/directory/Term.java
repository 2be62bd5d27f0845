package kith.directory;

import java.time.LocalDate;
import kith.people.PersonStatus;

/** One thing that the search box asks for. All of them must hold. */
sealed interface Term {

    /** Anywhere in the name, an address, the organization or a phone number. */
    record Word(String text) implements Term {}

    /** The whole search looks like a phone number; the words are what was typed. */
    record Digits(String digits, String typed) implements Term {}

    /** {@code #123}: exactly this user. */
    record Numbered(long id) implements Term {}

    record InEmail(String text) implements Term {}

    record InOrganizationName(String text) implements Term {}

    record InPhone(String digits) implements Term {}

    record Labelled(String name) implements Term {}

    record Is(PersonStatus status) implements Term {}

    record Tickets(Comparison comparison, int number) implements Term {}

    record Created(Comparison comparison, LocalDate day) implements Term {}

    record Has(Thing thing) implements Term {}

    record Speaks(String language) implements Term {}

    record At(String domain) implements Term {}

    record Not(Term term) implements Term {}

    /** What a user may have or not. */
    enum Thing {
        PHONE,
        EMAIL,
        ORGANIZATION,
        TICKETS,
        LABEL,
        LANGUAGE
    }

    /** How a number or day is compared. */
    enum Comparison {
        LESS,
        LESS_OR_EQUAL,
        EQUAL,
        MORE_OR_EQUAL,
        MORE
    }
}
