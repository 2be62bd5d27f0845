package kith.directory.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.directory.Choice;
import kith.directory.Condition;
import kith.directory.Condition.AtDomain;
import kith.directory.Condition.CreatedBetween;
import kith.directory.Condition.CreatedWithin;
import kith.directory.Condition.HasLabel;
import kith.directory.Condition.HasStatus;
import kith.directory.Condition.HasTickets;
import kith.directory.Condition.HoldsValue;
import kith.directory.Condition.InGroup;
import kith.directory.Condition.InOrganization;
import kith.directory.Condition.InitialIs;
import kith.directory.Condition.Search;
import kith.directory.Condition.SpeaksLanguage;
import kith.directory.FilterChoices;
import kith.directory.PersonFilter;
import kith.fields.Audience;
import kith.fields.CustomFields;
import kith.fields.FieldSubject;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says filters in the reader's words. */
@Component
class Chips {

    private final FilterChoices choices;
    private final CustomFields customFields;

    Chips(FilterChoices choices, CustomFields customFields) {
        this.choices = choices;
        this.customFields = customFields;
    }

    List<Chip> of(PersonFilter filter, Screen screen) {
        return filter.narrowing().stream()
                .map(condition -> chip(condition, screen))
                .toList();
    }

    private Chip chip(Condition condition, Screen screen) {
        FilterKind kind = FilterKind.of(condition);
        return switch (condition) {
            case Search search -> throw new IllegalArgumentException("the search is no chip");
            case HasStatus(var statuses) ->
                new Chip(condition, kind, is(screen), join(statuses, status -> word(screen, "status", status), screen));
            case InOrganization(var choice) -> {
                Map<Long, String> names =
                        choices.organizations(Stream.concat(choice.wanted().stream(), choice.unwanted().stream())
                                .toList());
                yield choice(condition, choice, id -> names.getOrDefault(id, "#" + id), screen);
            }
            case CreatedBetween(var from, var to) -> between(condition, from, to, screen);
            case CreatedWithin(var days) ->
                new Chip(condition, kind, screen.t("directory.operator.within"), screen.t("directory.days", days));
            case HasTickets(var presence) -> new Chip(condition, kind, "", word(screen, "tickets", presence));
            case InGroup(var choice) -> {
                Map<Long, String> names = choices.groups().stream()
                        .collect(Collectors.toMap(FilterChoices.Group::id, group -> groupName(group, screen)));
                yield choice(condition, choice, id -> names.getOrDefault(id, "#" + id), screen);
            }
            case HasLabel(var names) -> new Chip(condition, kind, is(screen), join(names, name -> name, screen));
            case SpeaksLanguage(var choice) ->
                choice(condition, choice, tag -> screen.texts().languageName(tag), screen);
            case AtDomain(var domains) ->
                new Chip(condition, kind, is(screen), join(domains, domain -> domain, screen));
            case InitialIs(var letter) -> new Chip(condition, kind, is(screen), letter);
            case HoldsValue value ->
                FieldFilter.chip(value, customFields.of(FieldSubject.PERSON, Audience.AGENT), screen);
        };
    }

    /** The name of a group as the reader knows it. */
    static String groupName(FilterChoices.Group group, Screen screen) {
        return group.builtIn() == null ? group.name() : screen.t("groups.built-in." + group.builtIn());
    }

    private static <T extends Comparable<T>> Chip choice(
            Condition condition, Choice<T> choice, Function<T, String> name, Screen screen) {
        FilterKind kind = FilterKind.of(condition);
        List<String> wanted = new ArrayList<>(choice.wanted().stream().map(name).toList());
        return switch (choice.presence()) {
            case ANY -> new Chip(condition, kind, screen.t("directory.operator.given"), "");
            case NONE -> {
                wanted.add(screen.t("directory.empty"));
                yield new Chip(condition, kind, is(screen), join(wanted, word -> word, screen));
            }
            case EITHER ->
                wanted.isEmpty()
                        ? new Chip(
                                condition,
                                kind,
                                screen.t("directory.operator.is-not"),
                                join(choice.unwanted(), name, screen))
                        : new Chip(condition, kind, is(screen), join(wanted, word -> word, screen));
        };
    }

    private static Chip between(Condition condition, @Nullable LocalDate from, @Nullable LocalDate to, Screen screen) {
        if (to == null) {
            return new Chip(condition, FilterKind.CREATED, screen.t("directory.operator.from"), day(from, screen));
        }
        return from == null
                ? new Chip(condition, FilterKind.CREATED, screen.t("directory.operator.to"), day(to, screen))
                : new Chip(condition, FilterKind.CREATED, is(screen), day(from, screen) + " – " + day(to, screen));
    }

    private static String day(@Nullable LocalDate day, Screen screen) {
        ZoneId zone = screen.texts().zone();
        return day == null
                ? ""
                : screen.texts().date(day.atTime(12, 0).atZone(zone).toInstant());
    }

    private static String is(Screen screen) {
        return screen.t("directory.operator.is");
    }

    private static String word(Screen screen, String group, Enum<?> value) {
        return screen.t("directory." + group + "." + value.name().toLowerCase(Locale.ROOT));
    }

    private static <T> String join(Collection<T> values, Function<T, String> word, Screen screen) {
        return values.stream().map(word).collect(Collectors.joining(" " + screen.t("directory.or") + " "));
    }
}
