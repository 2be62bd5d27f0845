package kith.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.people.ContactKind;
import kith.people.ContactLine;
import kith.people.PersonData;
import kith.people.PersonExtras;
import kith.people.PhoneData;
import org.jspecify.annotations.Nullable;

/** What is different between two states of a person, value by value. */
public final class Differences {

    /**
     * One value; {@code null} where there is none.
     *
     * @param field the custom field; its values are written as they are stored
     */
    public record Difference(
            Target target,
            @Nullable Long field,
            @Nullable String before,
            @Nullable String after) {}

    private Differences() {}

    /** For the page: what a person gets; {@code before} may be missing. */
    public static List<Difference> of(@Nullable PersonData before, PersonData after) {
        return before == null ? between(NOBODY, after) : between(before, after);
    }

    private static final PersonData NOBODY = new PersonData(
            "",
            null,
            null,
            null,
            null,
            null,
            null,
            false,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            PersonExtras.NONE);

    static List<Difference> between(PersonData before, PersonData after) {
        List<Difference> all = new ArrayList<>();
        add(all, Target.NAME, before.name().isEmpty() ? null : before.name(), after.name());
        add(all, Target.TITLE, before.title(), after.title());
        add(all, Target.FIRST_NAME, before.firstName(), after.firstName());
        add(all, Target.LAST_NAME, before.lastName(), after.lastName());
        add(all, Target.DISPLAY_NAME, before.displayName(), after.displayName());
        add(all, Target.EMAIL, joined(before.emails()), joined(after.emails()));
        add(all, Target.PHONE, phones(before), phones(after));
        add(all, Target.ORGANIZATION, before.organization(), after.organization());
        add(all, Target.POSITION, before.position(), after.position());
        add(all, Target.LANGUAGE, before.language(), after.language());
        add(all, Target.TIME_ZONE, before.timeZone(), after.timeZone());
        add(all, Target.LABELS, joined(before.labels()), joined(after.labels()));
        extras(all, before.extras(), after.extras());
        return all;
    }

    private static void extras(List<Difference> all, PersonExtras before, PersonExtras after) {
        if (before.equals(after)) {
            return;
        }
        add(all, Target.USERGROUPS, joined(before.groups()), joined(after.groups()));
        for (Map.Entry<ContactKind, Target> kind : ExtraRules.CONTACTS.entrySet()) {
            add(all, kind.getValue(), contacts(before, kind.getKey()), contacts(after, kind.getKey()));
        }
        add(all, Target.STREET, addresses(before), addresses(after));
        Stream.concat(before.fields().keySet().stream(), after.fields().keySet().stream())
                .distinct()
                .sorted()
                .filter(field -> !Objects.equals(
                        before.fields().get(field), after.fields().get(field)))
                .forEach(field -> all.add(new Difference(
                        Target.FIELD,
                        field,
                        before.fields().get(field),
                        after.fields().get(field))));
    }

    private static @Nullable String contacts(PersonExtras extras, ContactKind kind) {
        return joined(extras.contacts().stream()
                .filter(line -> line.kind() == kind)
                .map(ContactLine::text)
                .toList());
    }

    private static @Nullable String addresses(PersonExtras extras) {
        return joined(extras.addresses().stream()
                .map(address -> address.street() + ", " + address.locality())
                .toList());
    }

    private static void add(List<Difference> all, Target target, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            all.add(new Difference(target, null, before, after));
        }
    }

    private static @Nullable String phones(PersonData person) {
        return joined(person.phones().stream().map(PhoneData::number).toList());
    }

    private static @Nullable String joined(List<String> values) {
        return values.isEmpty() ? null : values.stream().collect(Collectors.joining(", "));
    }
}
