package kith.directory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
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
import kith.directory.Condition.TicketPresence;
import kith.people.PersonStatus;
import org.springframework.util.MultiValueMap;

/** The conditions as parameters of the address, both ways. */
final class FilterParameters {

    /** Every parameter that narrows, in the order they are written. */
    static final List<String> NAMES = List.of(
            "q",
            "status",
            "organization",
            "created_from",
            "created_to",
            "created_last",
            "tickets",
            "group",
            "label",
            "language",
            "domain",
            "initial",
            FieldParameters.NAME);

    private static final int LONGEST = 200;
    private static final int MOST_VALUES = 50;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private FilterParameters() {}

    static List<Condition> read(MultiValueMap<String, String> parameters) {
        List<Condition> conditions = new ArrayList<>();
        String search = one(parameters, "q", "");
        if (!search.isEmpty()) {
            conditions.add(new Search(search));
        }
        ifGiven(
                parameters,
                "status",
                values -> new HasStatus(all(values, value -> status("status", value))),
                conditions);
        ifGiven(
                parameters,
                "organization",
                values -> new InOrganization(Choice.parse(values, value -> number("organization", value))),
                conditions);
        created(parameters, conditions);
        ifGiven(parameters, "tickets", values -> new HasTickets(presence(values.getFirst())), conditions);
        ifGiven(
                parameters,
                "group",
                values -> new InGroup(Choice.parse(values, value -> number("group", value))),
                conditions);
        ifGiven(parameters, "label", HasLabel::new, conditions);
        ifGiven(
                parameters,
                "language",
                values -> new SpeaksLanguage(Choice.parse(values, FilterParameters::language)),
                conditions);
        ifGiven(
                parameters,
                "domain",
                values -> new AtDomain(all(values, value -> value.toLowerCase(Locale.ROOT))),
                conditions);
        ifGiven(parameters, "initial", values -> new InitialIs(initial(values.getFirst())), conditions);
        conditions.addAll(FieldParameters.read(values(parameters, FieldParameters.NAME)));
        return conditions;
    }

    static void write(Condition condition, String name, MultiValueMap<String, String> to) {
        switch (condition) {
            case Search(var text) -> add(name, "q", List.of(text), to);
            case HasStatus(var statuses) -> add(name, "status", texts(statuses), to);
            case InOrganization(var choice) -> add(name, "organization", choice.texts(), to);
            case CreatedBetween(var from, var last) -> {
                add(name, "created_from", from == null ? List.of() : List.of(from.toString()), to);
                add(name, "created_to", last == null ? List.of() : List.of(last.toString()), to);
            }
            case CreatedWithin(var days) -> add(name, "created_last", List.of(Integer.toString(days)), to);
            case HasTickets(var presence) ->
                add(name, "tickets", List.of(presence.name().toLowerCase(Locale.ROOT)), to);
            case InGroup(var choice) -> add(name, "group", choice.texts(), to);
            case HasLabel(var labels) -> add(name, "label", labels, to);
            case SpeaksLanguage(var choice) -> add(name, "language", choice.texts(), to);
            case AtDomain(var domains) -> add(name, "domain", domains, to);
            case InitialIs(var letter) -> add(name, "initial", List.of(letter), to);
            case HoldsValue value -> add(name, FieldParameters.NAME, FieldParameters.write(value), to);
        }
    }

    private static void created(MultiValueMap<String, String> parameters, List<Condition> conditions) {
        String from = one(parameters, "created_from", "");
        String to = one(parameters, "created_to", "");
        if (!from.isEmpty() || !to.isEmpty()) {
            conditions.add(new CreatedBetween(
                    from.isEmpty() ? null : day("created_from", from), to.isEmpty() ? null : day("created_to", to)));
        }
        ifGiven(
                parameters,
                "created_last",
                values -> new CreatedWithin(Math.clamp(number("created_last", values.getFirst()), 1, 36_500)),
                conditions);
    }

    private static void add(String name, String mine, List<String> values, MultiValueMap<String, String> to) {
        if (name.equals(mine) && !values.isEmpty()) {
            to.addAll(name, values);
        }
    }

    private static void ifGiven(
            MultiValueMap<String, String> parameters,
            String name,
            Function<List<String>, Condition> condition,
            List<Condition> conditions) {
        List<String> values = values(parameters, name);
        if (!values.isEmpty()) {
            conditions.add(condition.apply(values));
        }
    }

    private static List<String> values(MultiValueMap<String, String> parameters, String name) {
        List<String> values = Objects.requireNonNullElse(parameters.get(name), List.<String>of()).stream()
                .map(value -> CONTROL.matcher(value).replaceAll(" ").strip())
                .filter(value -> !value.isEmpty())
                .toList();
        values.stream().filter(value -> value.length() > LONGEST).forEach(value -> {
            throw new UnreadableList(name, value);
        });
        if (values.size() > MOST_VALUES) {
            throw new UnreadableList(name, values.getLast());
        }
        return values;
    }

    static String one(MultiValueMap<String, String> parameters, String name, String otherwise) {
        List<String> values = values(parameters, name);
        return values.isEmpty() ? otherwise : values.getFirst();
    }

    private static <T> List<T> all(List<String> values, Function<String, T> reading) {
        return values.stream().map(reading).toList();
    }

    private static List<String> texts(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }

    private static PersonStatus status(String name, String value) {
        for (PersonStatus status : PersonStatus.values()) {
            if (status.name().equalsIgnoreCase(value)) {
                return status;
            }
        }
        throw new UnreadableList(name, value);
    }

    private static TicketPresence presence(String value) {
        for (TicketPresence presence : TicketPresence.values()) {
            if (presence.name().equalsIgnoreCase(value)) {
                return presence;
            }
        }
        throw new UnreadableList("tickets", value);
    }

    private static long number(String name, String value) {
        if (!value.matches("[0-9]{1,18}")) {
            throw new UnreadableList(name, value);
        }
        return Long.parseLong(value);
    }

    private static LocalDate day(String name, String value) {
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() < 1900 || day.getYear() > 9999) {
                throw new UnreadableList(name, value);
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new UnreadableList(name, value);
        }
    }

    private static String language(String value) {
        if (!value.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            throw new UnreadableList("language", value);
        }
        return Locale.forLanguageTag(value).toLanguageTag();
    }

    private static String initial(String value) {
        if (value.codePointCount(0, value.length()) != 1) {
            throw new UnreadableList("initial", value);
        }
        return value.toUpperCase(Locale.ROOT);
    }
}
