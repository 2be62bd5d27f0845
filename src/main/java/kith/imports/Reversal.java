package kith.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import kith.people.ContactLine;
import kith.people.PersonData;
import kith.people.PersonExtras;
import kith.people.PhoneData;
import kith.people.PostalAddress;
import org.jspecify.annotations.Nullable;

/** One change of a person, turned round: what is still as the change left it becomes what it was before. */
final class Reversal {

    private final PersonData before;
    private final PersonData after;
    private int kept;

    Reversal(PersonData before, PersonData after) {
        this.before = before;
        this.after = after;
    }

    /** How many values stay because somebody changed them since. */
    int keptValues() {
        return kept;
    }

    PersonData of(PersonData now) {
        String organization = organization(now);
        boolean member = Objects.equals(organization, before.organization());
        return new PersonData(
                Objects.requireNonNull(value(before.name(), after.name(), now.name())),
                value(before.title(), after.title(), now.title()),
                value(before.firstName(), after.firstName(), now.firstName()),
                value(before.lastName(), after.lastName(), now.lastName()),
                value(before.displayName(), after.displayName(), now.displayName()),
                organization,
                organization == null ? null : value(before.position(), after.position(), now.position()),
                organization != null && manager(member, now),
                value(before.language(), after.language(), now.language()),
                value(before.timeZone(), after.timeZone(), now.timeZone()),
                values(before.emails(), after.emails(), now.emails(), ColumnRules::same),
                values(before.phones(), after.phones(), now.phones(), PhoneData::equals),
                values(before.labels(), after.labels(), now.labels(), ColumnRules::same),
                extras(now.extras()));
    }

    private PersonExtras extras(PersonExtras now) {
        PersonExtras was = before.extras();
        PersonExtras became = after.extras();
        Map<Long, String> fields = new HashMap<>();
        Stream.of(was, became, now)
                .flatMap(each -> each.fields().keySet().stream())
                .distinct()
                .forEach(field -> {
                    String value = value(
                            was.fields().get(field),
                            became.fields().get(field),
                            now.fields().get(field));
                    if (value != null) {
                        fields.put(field, value);
                    }
                });
        return new PersonExtras(
                fields,
                values(was.groups(), became.groups(), now.groups(), ColumnRules::same),
                values(was.contacts(), became.contacts(), now.contacts(), ContactLine::equals),
                values(was.addresses(), became.addresses(), now.addresses(), PostalAddress::equals));
    }

    /** The organization that exists may be spelled otherwise than in the row. */
    private @Nullable String organization(PersonData now) {
        boolean same = now.organization() != null
                && after.organization() != null
                && ColumnRules.same(now.organization(), after.organization());
        return value(before.organization(), after.organization(), same ? after.organization() : now.organization());
    }

    private boolean manager(boolean sameOrganization, PersonData now) {
        boolean untouched = sameOrganization && (now.manager() == after.manager());
        return untouched ? before.manager() : now.manager();
    }

    private @Nullable String value(@Nullable String was, @Nullable String became, @Nullable String is) {
        if (Objects.equals(was, became)) {
            return is;
        }
        if (Objects.equals(is, became)) {
            return was;
        }
        kept++;
        return is;
    }

    /** What came goes and what went comes back; what somebody else added stays. */
    private <T> List<T> values(List<T> was, List<T> became, List<T> is, BiPredicate<T, T> same) {
        if (is.equals(became)) {
            return was;
        }
        List<T> values = new ArrayList<>(is);
        values.removeIf(value -> contains(became, value, same) && !contains(was, value, same));
        was.stream()
                .filter(value -> !contains(became, value, same) && !contains(values, value, same))
                .forEach(values::add);
        return values;
    }

    private static <T> boolean contains(List<T> values, T wanted, BiPredicate<T, T> same) {
        return values.stream().anyMatch(value -> same.test(value, wanted));
    }
}
