package kith.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kith.people.PersonData;
import kith.people.PhoneData;
import org.jspecify.annotations.Nullable;

/** What is different between two states of a person, value by value. */
public final class Differences {

    /** One value; {@code null} where there is none. */
    public record Difference(
            Target target,
            @Nullable String before,
            @Nullable String after) {}

    private Differences() {}

    /** For the page: what a person gets; {@code before} may be missing. */
    public static List<Difference> of(@Nullable PersonData before, PersonData after) {
        return before == null ? between(NOBODY, after) : between(before, after);
    }

    private static final PersonData NOBODY =
            new PersonData("", null, null, null, null, null, null, false, null, null, List.of(), List.of(), List.of());

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
        return all;
    }

    private static void add(List<Difference> all, Target target, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            all.add(new Difference(target, before, after));
        }
    }

    private static @Nullable String phones(PersonData person) {
        return joined(person.phones().stream().map(PhoneData::number).toList());
    }

    private static @Nullable String joined(List<String> values) {
        return values.isEmpty() ? null : values.stream().collect(Collectors.joining(", "));
    }
}
