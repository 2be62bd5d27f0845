package kith.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kith.fields.FieldOwner;
import kith.fields.FormerFieldValues;
import kith.people.ChangeEntries.Entry;
import kith.people.RecordOwner.OfPerson;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Puts back what entries of the change log say was there before. */
@Component
class FormerValues {

    private static final Set<String> OF_ITEMS = Set.of("label", "usergroup", "summary", "file");

    private final PersonRepository people;
    private final LabelRepository labels;
    private final PersonGroupRepository groups;
    private final PersonFileRepository files;
    private final FormerAddresses addresses;
    private final FormerNumbers numbers;
    private final FormerDetails details;
    private final FormerFieldValues fieldValues;

    FormerValues(
            PersonRepository people,
            LabelRepository labels,
            PersonGroupRepository groups,
            PersonFileRepository files,
            FormerAddresses addresses,
            FormerNumbers numbers,
            FormerDetails details,
            FormerFieldValues fieldValues) {
        this.people = people;
        this.labels = labels;
        this.groups = groups;
        this.files = files;
        this.addresses = addresses;
        this.numbers = numbers;
        this.details = details;
        this.fieldValues = fieldValues;
    }

    /** Whether this kind of change can be taken back here. */
    boolean knows(Entry entry) {
        return OF_ITEMS.contains(entry.field())
                || ContactEntries.kind(entry).isPresent()
                || column(entry).isPresent()
                || FormerFieldValues.field(entry.field()) != null;
    }

    void restore(PersonId person, List<Entry> entries) {
        List<Sql> assignments = new ArrayList<>();
        entries.forEach(entry -> column(entry).ifPresent(assignments::add));
        if (!assignments.isEmpty()) {
            people.update(person, assignments);
        }
        entries.forEach(entry -> restoreItem(person, entry));
        addresses.restore(person, entries);
        numbers.restore(person, entries);
        details.restore(person, entries);
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

    private void restoreItem(PersonId person, Entry entry) {
        Long item = entry.itemId();
        String old = entry.oldValue();
        if (entry.field().equals("summary")) {
            people.summarize(person, Objects.requireNonNullElse(old, ""));
        }
        Long customField = FormerFieldValues.field(entry.field());
        if (customField != null) {
            fieldValues.restore(FieldOwner.person(person.value()), customField, old);
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
                    files.remove(new OfPerson(person), item);
                } else {
                    files.bringBack(person, item);
                }
            }
            default -> {
                // Contact information has classes of its own.
            }
        }
    }
}
