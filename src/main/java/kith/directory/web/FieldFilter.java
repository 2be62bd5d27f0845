package kith.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kith.directory.Condition.HoldsValue;
import kith.directory.FieldMatch;
import kith.fields.CustomField;
import kith.fields.FieldChoice;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Filters on custom fields: their chips, and what their forms send. */
final class FieldFilter {

    private static final String PREFIX = "field-";

    private FieldFilter() {}

    /** As in {@code edit=}. */
    static String key(long field) {
        return PREFIX + field;
    }

    /** The field whose form is open; {@code null} when none is. */
    static @Nullable Long edited(@Nullable String edit) {
        return edit != null && edit.matches(PREFIX + "\\d{1,18}")
                ? Long.valueOf(edit.substring(PREFIX.length()))
                : null;
    }

    static Chip chip(HoldsValue condition, List<CustomField> fields, Screen screen) {
        Optional<CustomField> field =
                fields.stream().filter(each -> each.id() == condition.field()).findFirst();
        String operator = switch (condition.match()) {
            case FieldMatch.Given() -> screen.t("directory.operator.given");
            case FieldMatch.Empty() -> screen.t("directory.operator.is");
            case FieldMatch.Begins _ -> screen.t("directory.operator.begins");
            case FieldMatch.Chosen _ -> screen.t("directory.operator.is");
            case FieldMatch.Days(var from, var to) ->
                screen.t(
                        from == null
                                ? "directory.operator.to"
                                : to == null ? "directory.operator.from" : "directory.operator.is");
        };
        return new Chip(
                condition, FilterKind.FIELD, field.orElse(null), operator, value(condition.match(), field, screen));
    }

    private static String value(FieldMatch match, Optional<CustomField> field, Screen screen) {
        return switch (match) {
            case FieldMatch.Given() -> "";
            case FieldMatch.Empty() -> screen.t("directory.empty");
            case FieldMatch.Begins(var text) -> text;
            case FieldMatch.Chosen(var choices) ->
                choices.stream()
                        .map(id -> field.flatMap(each -> each.choice(id))
                                .map(FieldChoice::path)
                                .orElse("#" + id))
                        .collect(Collectors.joining(" " + screen.t("directory.or") + " "));
            case FieldMatch.Days(var from, var to) -> {
                List<String> days = new ArrayList<>();
                if (from != null) {
                    days.add(screen.texts().day(from));
                }
                if (to != null) {
                    days.add(screen.texts().day(to));
                }
                yield String.join(" – ", days);
            }
        };
    }

    /** What the form of a text or a date sends, as it stands in the address. */
    static MultiValueMap<String, String> read(MultiValueMap<String, String> parameters) {
        String field = parameters.getFirst("field_of");
        if (field == null) {
            return parameters;
        }
        MultiValueMap<String, String> complete = new LinkedMultiValueMap<>(parameters);
        add(complete, field + ":starts:", parameters.getFirst("field_text"));
        add(complete, field + ":from:", parameters.getFirst("field_from"));
        add(complete, field + ":to:", parameters.getFirst("field_to"));
        return complete;
    }

    private static void add(MultiValueMap<String, String> to, String before, @Nullable String typed) {
        if (typed != null && !typed.isBlank()) {
            to.add("field", before + typed.strip());
        }
    }
}
