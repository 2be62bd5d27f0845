package kith.people.web;

import static kith.people.PersonField.DISPLAY_NAME;
import static kith.people.PersonField.EMAIL;
import static kith.people.PersonField.FIRST_NAME;
import static kith.people.PersonField.LANGUAGE;
import static kith.people.PersonField.LAST_NAME;
import static kith.people.PersonField.MANAGER;
import static kith.people.PersonField.NAME;
import static kith.people.PersonField.PHONE;
import static kith.people.PersonField.POSITION;
import static kith.people.PersonField.TIME_ZONE;
import static kith.people.PersonField.TITLE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kith.access.NotFound;
import kith.people.PersonField;

/**
 * What is edited at once: all fields of a card, or one field where it stands.
 *
 * <p>Addresses and numbers are edited where they stand by forms of their own, see {@link ContactForm}.
 *
 * @param name the last part of its address
 */
record Part(String name, Card card, List<PersonField> fields) {

    /** The cards that hold fields. */
    enum Card {
        CONTACT("contact", TITLE, FIRST_NAME, LAST_NAME, NAME, DISPLAY_NAME, EMAIL, PHONE),
        ORGANIZATION("organization", PersonField.ORGANIZATION, POSITION, MANAGER),
        PROPERTIES("properties", TIME_ZONE, LANGUAGE),
        SUMMARY("summary", PersonField.SUMMARY);

        private final String id;

        @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
        private final List<PersonField> fields;

        Card(String id, PersonField... fields) {
            this.id = id;
            this.fields = List.of(fields);
        }

        String id() {
            return id;
        }
    }

    /** The card or field of this name. */
    static Part of(String name) {
        Optional<Card> whole = Arrays.stream(Card.values())
                .filter(card -> card.id.equals(name))
                .findFirst();
        if (whole.isPresent()) {
            return new Part(name, whole.get(), whole.get().fields);
        }
        return Arrays.stream(Card.values())
                .flatMap(card -> card.fields.stream()
                        .filter(field -> field != EMAIL && field != PHONE)
                        .filter(field -> field.key().equals(name))
                        .map(field -> new Part(name, card, List.of(field))))
                .findFirst()
                .orElseThrow(() -> new NotFound("part " + name));
    }

    boolean single() {
        return fields.size() == 1;
    }
}
