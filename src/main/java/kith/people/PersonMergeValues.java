package kith.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.i18n.Texts;
import kith.people.ChangeEntries.Entry;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The values of the record itself where two become one. What the name is shown as goes with the name, position and manager
 * go with their organization.
 */
@Component
@Order(10)
class PersonMergeValues implements MergeValues {

    private static final List<PersonField> CHOSEN = List.of(
            PersonField.NAME,
            PersonField.TITLE,
            PersonField.FIRST_NAME,
            PersonField.LAST_NAME,
            PersonField.EMAIL,
            PersonField.PHONE,
            PersonField.ORGANIZATION,
            PersonField.TIME_ZONE,
            PersonField.LANGUAGE,
            PersonField.SUMMARY);
    private static final String STATUS = "status";

    private final PersonRepository people;
    private final FieldValues values;
    private final ChangeEntries changes;
    private final RevertRule rule;
    private final FormerValues formerValues;

    PersonMergeValues(
            PersonRepository people,
            FieldValues values,
            ChangeEntries changes,
            RevertRule rule,
            FormerValues formerValues) {
        this.people = people;
        this.values = values;
        this.changes = changes;
        this.rule = rule;
        this.formerValues = formerValues;
    }

    @Override
    public List<Choice> choices(PersonId survivor, PersonId duplicate, Texts texts) {
        Person stays = people.find(survivor).orElseThrow();
        Person goes = people.find(duplicate).orElseThrow();
        List<Choice> choices = new ArrayList<>();
        for (PersonField field : CHOSEN) {
            String own = text(stays, field, texts);
            String theirs = text(goes, field, texts);
            boolean contact = field == PersonField.EMAIL || field == PersonField.PHONE;
            choices.add(new Choice(
                    field.key(), texts.t("people.field." + field.key()), own, theirs, contact ? Kind.FIRST : Kind.ONE));
        }
        choices.add(new Choice(
                STATUS,
                texts.t("people.changes.field.status"),
                texts.t("people.status." + stays.status()),
                texts.t("people.status." + goes.status()),
                Kind.ONE));
        return choices;
    }

    /** The primary address and number are taken where those rows move. */
    @Override
    public void take(Merging merging) {
        List<Sql> assignments = new ArrayList<>();
        merging.taken().forEach(name -> column(name, merging.duplicate().value(), assignments));
        if (!assignments.isEmpty()) {
            people.update(merging.survivor(), assignments);
        }
        if (merging.takes(PersonField.SUMMARY.key())) {
            Person goes = people.find(merging.duplicate()).orElseThrow();
            people.summarize(merging.survivor(), values.of(goes, PersonField.SUMMARY));
        }
    }

    @Override
    public List<String> bringBack(PersonId survivor, String source) {
        List<Entry> back = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        units(changes.through(survivor, source)).forEach((name, entries) -> {
            boolean untouched = entries.stream()
                    .allMatch(entry -> changes.latestEntry(survivor, entry)
                                    .filter(latest -> latest == entry.id())
                                    .isPresent()
                            && rule.obstacle(survivor, entry, entries).isEmpty());
            if (untouched) {
                back.addAll(entries);
            } else {
                kept.add("people.changes.field." + name);
            }
        });
        if (!back.isEmpty()) {
            formerValues.restore(survivor, back);
        }
        return kept;
    }

    /** What goes back together or not at all, by the name of what it is called after. */
    private static Map<String, List<Entry>> units(Collection<Entry> entries) {
        Set<String> single = Stream.concat(CHOSEN.stream().map(PersonField::key), Stream.of(STATUS))
                .filter(name -> !name.equals(PersonField.EMAIL.key()) && !name.equals(PersonField.PHONE.key()))
                .collect(Collectors.toSet());
        Map<String, List<Entry>> units = new LinkedHashMap<>();
        for (Entry entry : entries) {
            String unit = switch (entry.field()) {
                case "position", "is_manager" -> PersonField.ORGANIZATION.key();
                case "display_name" -> PersonField.NAME.key();
                default -> entry.field();
            };
            if (single.contains(unit)) {
                units.computeIfAbsent(unit, name -> new ArrayList<>()).add(entry);
            }
        }
        return units;
    }

    private static void column(String name, long duplicate, List<Sql> assignments) {
        switch (name) {
            case "name" ->
                assignments.add(Sql.of(
                        "(name, display_name) = (select name, display_name from person where id = ?)", duplicate));
            case "title" -> assignments.add(Sql.of("title = (select title from person where id = ?)", duplicate));
            case "first_name" ->
                assignments.add(Sql.of("first_name = (select first_name from person where id = ?)", duplicate));
            case "last_name" ->
                assignments.add(Sql.of("last_name = (select last_name from person where id = ?)", duplicate));
            case "organization" -> assignments.add(Sql.of("""
                        (organization_id, position, is_manager) =
                            (select organization_id, position, is_manager from person where id = ?)
                        """, duplicate));
            case "time_zone" ->
                assignments.add(Sql.of("time_zone = (select time_zone from person where id = ?)", duplicate));
            case "language" ->
                assignments.add(Sql.of("language = (select language from person where id = ?)", duplicate));
            case STATUS -> assignments.add(Sql.of("status = (select status from person where id = ?)", duplicate));
            default -> {
                // A value of another module, or one that has no column here.
            }
        }
    }

    private String text(Person person, PersonField field, Texts texts) {
        String value = values.of(person, field);
        return switch (field) {
            case NAME ->
                value.equals(person.name().shown())
                        ? value
                        : value + " (" + person.name().shown() + ")";
            case ORGANIZATION -> membership(person.membership(), texts);
            case LANGUAGE -> value.isEmpty() ? "" : texts.languageName(value);
            default -> value;
        };
    }

    private static String membership(@Nullable Membership membership, Texts texts) {
        if (membership == null) {
            return "";
        }
        return Stream.of(
                        membership.name(),
                        membership.position(),
                        membership.manager() ? texts.t("people.manager") : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
