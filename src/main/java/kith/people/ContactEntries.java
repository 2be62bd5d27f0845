package kith.people;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kith.people.ChangeEntries.Entry;

/** How the change log names contact information: the kind for an entry itself, {@code <kind>_<mark>} for what marks it. */
final class ContactEntries {

    private static final Set<String> MARKS = Set.of("primary", "comment", "verified", "kind");

    private ContactEntries() {}

    /** The kind that an entry of the log is about; empty when it is about something else. */
    static Optional<ContactKind> kind(Entry entry) {
        return Arrays.stream(ContactKind.values())
                .filter(kind -> entry.itemId() != null)
                .filter(kind -> entry.field().equals(kind.key()) || marks(entry, kind))
                .findFirst();
    }

    /** Whether it is about the address, number or account itself. */
    static boolean itself(Entry entry) {
        return kind(entry).filter(kind -> entry.field().equals(kind.key())).isPresent();
    }

    /** What it says about the entry: {@code comment}. */
    static String mark(Entry entry) {
        return entry.field().substring(entry.field().indexOf('_') + 1);
    }

    /** Whether the act leaves what is marked there; marks of others come and go with them. */
    static boolean stays(Entry mark, List<Entry> act) {
        return act.stream()
                .filter(ContactEntries::itself)
                .filter(other -> Objects.equals(other.itemId(), mark.itemId()))
                .filter(other -> mark.field().startsWith(other.field() + "_"))
                .allMatch(other -> other.oldValue() != null && other.newValue() != null);
    }

    private static boolean marks(Entry entry, ContactKind kind) {
        return entry.field().startsWith(kind.key() + "_") && MARKS.contains(mark(entry));
    }
}
