package kith.people;

import java.util.List;
import java.util.Objects;
import kith.people.ChangeEntries.Entry;
import kith.people.ContactPoint.PhoneKind;
import org.springframework.stereotype.Component;

/** Puts phone numbers back as entries of the change log say they were: numbers, kinds, comments, and which was primary. */
@Component
class FormerNumbers {

    private final PhoneRepository phones;

    FormerNumbers(PhoneRepository phones) {
        this.phones = phones;
    }

    void restore(PersonId person, List<Entry> act) {
        act.stream().filter(entry -> entry.field().equals("phone")).forEach(entry -> number(person, entry, act));
        act.stream()
                .filter(entry -> entry.field().startsWith("phone_"))
                .filter(entry -> ContactEntries.stays(entry, act))
                .forEach(entry -> mark(person, entry));
    }

    private void number(PersonId person, Entry entry, List<Entry> act) {
        long item = Objects.requireNonNull(entry.itemId());
        String old = entry.oldValue();
        if (old == null) {
            phones.remove(person, item);
            return;
        }
        PhoneNumber number = PhoneNumber.parse(old).orElseGet(() -> new PhoneNumber(old, null));
        if (entry.newValue() != null) {
            phones.change(item, number);
            return;
        }
        String kind = Objects.requireNonNullElse(Entry.former(act, item, "phone_kind"), "PHONE");
        phones.addAgain(person, item, number, PhoneKind.valueOf(kind), Entry.former(act, item, "phone_comment"));
        if (Entry.former(act, item, "phone_primary") != null) {
            phones.makePrimary(person, item);
        }
    }

    private void mark(PersonId person, Entry entry) {
        long item = Objects.requireNonNull(entry.itemId());
        switch (entry.field()) {
            case "phone_kind" -> phones.kind(item, PhoneKind.valueOf(String.valueOf(entry.oldValue())));
            case "phone_comment" -> phones.comment(item, entry.oldValue());
            case "phone_primary" -> {
                if (entry.oldValue() != null) {
                    phones.makePrimary(person, item);
                }
            }
            default -> throw new IllegalArgumentException(entry.field());
        }
    }
}
