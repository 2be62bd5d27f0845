package kith.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kith.people.ChangeEntries.Entry;
import kith.people.ContactPoint.PhoneKind;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts back what entries of the change log say was there before. */
@Component
class FormerValues {

    private static final Set<String> OF_ITEMS = Set.of(
            "label",
            "usergroup",
            "summary",
            "file",
            "email",
            "email_verified",
            "phone",
            "phone_kind",
            "phone_primary",
            "phone_comment");

    private final PersonRepository people;
    private final ContactRepository contacts;
    private final LabelRepository labels;
    private final PersonGroupRepository groups;
    private final PersonFileRepository files;

    FormerValues(
            PersonRepository people,
            ContactRepository contacts,
            LabelRepository labels,
            PersonGroupRepository groups,
            PersonFileRepository files) {
        this.people = people;
        this.contacts = contacts;
        this.labels = labels;
        this.groups = groups;
        this.files = files;
    }

    /** Whether this kind of change can be taken back here. */
    boolean knows(Entry entry) {
        boolean addressAddedOrRemoved =
                entry.field().equals("email") && (entry.oldValue() == null || entry.newValue() == null);
        return !addressAddedOrRemoved
                && (OF_ITEMS.contains(entry.field()) || column(entry).isPresent());
    }

    /** Whether nobody else has got a former address in the meantime. */
    boolean free(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.field().equals("email"))
                .map(Entry::oldValue)
                .filter(Objects::nonNull)
                .flatMap(address -> EmailAddress.parse(address).stream())
                .allMatch(address -> contacts.owner(address).isEmpty());
    }

    void restore(PersonId person, List<Entry> entries) {
        List<Sql> assignments = new ArrayList<>();
        entries.forEach(entry -> column(entry).ifPresent(assignments::add));
        if (!assignments.isEmpty()) {
            people.update(person, assignments);
        }
        entries.forEach(entry -> restoreItem(person, entry, entries));
    }

    private static Optional<Sql> column(Entry entry) {
        String old = entry.oldValue();
        return Optional.ofNullable(
                switch (entry.field()) {
                    case "status" -> Sql.of("status = ?", old);
                    case "name" -> Sql.of("name = ?", old);
                    case "display_name" -> Sql.of("display_name = ?", old);
                    case "title" -> Sql.of("title = ?", old);
                    case "first_name" -> Sql.of("first_name = ?", old);
                    case "last_name" -> Sql.of("last_name = ?", old);
                    case "organization" ->
                        Sql.of("organization_id = (select id from organization where id = ?)", entry.oldRef());
                    case "position" -> Sql.of("position = ?", old);
                    case "is_manager" -> Sql.of("is_manager = ?", Boolean.valueOf(old));
                    case "language" -> Sql.of("language = ?", old);
                    case "time_zone" -> Sql.of("time_zone = ?", old);
                    default -> null;
                });
    }

    private void restoreItem(PersonId person, Entry entry, List<Entry> act) {
        Long item = entry.itemId();
        String old = entry.oldValue();
        if (entry.field().equals("summary")) {
            people.summarize(person, Objects.requireNonNullElse(old, ""));
        }
        if (item == null) {
            return;
        }
        switch (entry.field()) {
            case "label" -> {
                if (old == null) {
                    labels.remove(person, item);
                } else {
                    labels.add(person, item);
                }
            }
            case "usergroup" -> {
                if (old == null) {
                    groups.remove(person, List.of(item));
                } else {
                    groups.add(person, List.of(item));
                }
            }
            case "file" -> {
                if (old == null) {
                    files.remove(person, item);
                } else {
                    files.bringBack(person, item);
                }
            }
            case "email" ->
                EmailAddress.parse(String.valueOf(old)).ifPresent(address -> contacts.changeEmail(item, address));
            case "phone" -> restorePhone(person, item, old, act);
            default -> {
                // What comes with a number or an address is put back together with it.
            }
        }
    }

    private void restorePhone(PersonId person, long item, @Nullable String old, List<Entry> act) {
        if (old == null) {
            contacts.removePhone(person, item);
            return;
        }
        PhoneNumber number = PhoneNumber.parse(old).orElseGet(() -> new PhoneNumber(old, null));
        boolean removed = act.stream()
                .anyMatch(entry -> entry.field().equals("phone_kind")
                        && Objects.equals(entry.itemId(), item)
                        && entry.newValue() == null);
        if (removed) {
            contacts.addPhoneAgain(
                    person,
                    number,
                    kind(item, act),
                    former(item, "phone_comment", act),
                    former(item, "phone_primary", act) != null);
        } else {
            contacts.changePhone(item, number);
        }
    }

    private static PhoneKind kind(long item, List<Entry> act) {
        return PhoneKind.valueOf(Objects.requireNonNullElse(former(item, "phone_kind", act), "PHONE"));
    }

    private static @Nullable String former(long item, String field, List<Entry> act) {
        return act.stream()
                .filter(entry -> entry.field().equals(field) && Objects.equals(entry.itemId(), item))
                .findFirst()
                .map(Entry::oldValue)
                .orElse(null);
    }
}
