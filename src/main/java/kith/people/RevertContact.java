package kith.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.people.ChangeEntries.Entry;
import org.springframework.stereotype.Component;

/** Tells which changes of contact information can be put back. */
@Component
class RevertContact {

    private final ContactList contacts;
    private final FormerAddresses addresses;

    RevertContact(ContactList contacts, FormerAddresses addresses) {
        this.contacts = contacts;
        this.addresses = addresses;
    }

    /** Whether it says what to put back. A verification is the user's own, and what became primary does not say what was. */
    static boolean standsAlone(Entry entry) {
        if (ContactEntries.kind(entry).isEmpty() || ContactEntries.itself(entry)) {
            return true;
        }
        return switch (ContactEntries.mark(entry)) {
            case "comment" -> true;
            case "primary", "kind" -> entry.oldValue() != null;
            default -> false;
        };
    }

    /** What keeps this entry of an act from being put back; nothing for entries about something else. */
    Optional<RevertRefusal> obstacle(PersonId person, Entry entry, List<Entry> act) {
        return ContactEntries.kind(entry).flatMap(kind -> {
            List<ContactPoint> present = contacts.of(new ContactOwner.OfPerson(person)).stream()
                    .filter(point -> point.of() == kind)
                    .toList();
            boolean here = present.stream().anyMatch(point -> Objects.equals(point.id(), entry.itemId()));
            if (!ContactEntries.itself(entry)) {
                return when(!here && ContactEntries.stays(entry, act), RevertRefusal.CHANGED_SINCE);
            }
            if (!here && entry.newValue() != null) {
                return Optional.of(RevertRefusal.CHANGED_SINCE);
            }
            return kind == ContactKind.EMAIL ? address(entry, present) : other(entry, present);
        });
    }

    private Optional<RevertRefusal> address(Entry entry, List<ContactPoint> present) {
        return entry.oldValue() == null
                ? when(present.size() == 1, RevertRefusal.LAST_ADDRESS)
                : when(!addresses.free(entry), RevertRefusal.ADDRESS_TAKEN);
    }

    private static Optional<RevertRefusal> other(Entry entry, List<ContactPoint> present) {
        boolean again = present.stream().anyMatch(point -> point.told().equals(entry.oldValue()));
        return when(entry.newValue() == null && again, RevertRefusal.NUMBER_THERE);
    }

    private static Optional<RevertRefusal> when(boolean refused, RevertRefusal reason) {
        return refused ? Optional.of(reason) : Optional.empty();
    }
}
