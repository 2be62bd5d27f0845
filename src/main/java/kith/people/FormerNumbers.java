package kith.people;

import java.util.List;
import java.util.Objects;
import kith.people.ChangeEntries.Entry;
import kith.people.ContactPoint.PhoneKind;
import org.springframework.stereotype.Component;

/** Puts phone numbers back as entries of the change log say they were: numbers, kinds, comments, and which was primary. */
@Component
class FormerNumbers {

    private final ContactRepository contacts;

    FormerNumbers(ContactRepository contacts) {
        this.contacts = contacts;
    }

    void restore(PersonId person, List<Entry> act) {
        act.stream().filter(entry -> entry.field().equals("phone")).forEach(entry -> number(person, entry, act));
        act.stream().filter(entry -> stays(entry, act)).forEach(entry -> marks(person, entry));
    }

    private void number(PersonId person, Entry entry, List<Entry> act) {
        long item = Objects.requireNonNull(entry.itemId());
        String old = entry.oldValue();
        if (old == null) {
            contacts.removePhone(person, item);
            return;
        }
        PhoneNumber number = PhoneNumber.parse(old).orElseGet(() -> new PhoneNumber(old, null));
        if (entry.newValue() != null) {
            contacts.changePhone(item, number);
            return;
        }
        String kind = Objects.requireNonNullElse(Entry.former(act, item, "phone_kind"), "PHONE");
        contacts.addPhoneAgain(person, item, number, PhoneKind.valueOf(kind), Entry.former(act, item, "phone_comment"));
        if (Entry.former(act, item, "phone_primary") != null) {
            contacts.makePhonePrimary(person, item);
        }
    }

    private void marks(PersonId person, Entry entry) {
        long item = Objects.requireNonNull(entry.itemId());
        switch (entry.field()) {
            case "phone_kind" -> contacts.changePhoneKind(item, PhoneKind.valueOf(String.valueOf(entry.oldValue())));
            case "phone_comment" -> contacts.changePhoneComment(item, entry.oldValue());
            case "phone_primary" -> {
                if (entry.oldValue() != null) {
                    contacts.makePhonePrimary(person, item);
                }
            }
            default -> throw new IllegalArgumentException(entry.field());
        }
    }

    /** Whether it is about a mark of a number that is there before and after; marks of others come and go with them. */
    private static boolean stays(Entry entry, List<Entry> act) {
        return entry.field().startsWith("phone_")
                && act.stream()
                        .filter(other ->
                                other.field().equals("phone") && Objects.equals(other.itemId(), entry.itemId()))
                        .allMatch(number -> number.oldValue() != null && number.newValue() != null);
    }
}
