package kith.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import kith.imports.ColumnMapping.Rule;
import kith.imports.ImportOptions.Mode;
import kith.people.PhoneData;
import org.jspecify.annotations.Nullable;

/** What stays and what is replaced when a row meets a value that is there already. */
final class ColumnRules {

    private final Map<Target, Rule> rules = new EnumMap<>(Target.class);
    private final Map<Long, Rule> fieldRules = new HashMap<>();
    private final Mode mode;

    ColumnRules(Mapping mapping, Mode mode) {
        this.mode = mode;
        mapping.columns().forEach(column -> {
            rules.putIfAbsent(column.target(), column.rule());
            if (column.field() != null) {
                fieldRules.putIfAbsent(column.field(), column.rule());
            }
        });
    }

    /** Whether a column goes there. */
    boolean decides(Target target) {
        return rules.containsKey(target);
    }

    @Nullable String text(Target target, @Nullable String old, @Nullable String given) {
        return merged(rule(target), old, given);
    }

    /** The chosen one counts for every row. */
    @Nullable String organization(@Nullable String old, @Nullable String given, @Nullable String chosen) {
        String organization = chosen == null
                ? merged(rule(Target.ORGANIZATION), old, given)
                : merged(mode == Mode.FILL_MISSING ? Rule.IF_EMPTY : Rule.OVERWRITE, old, chosen);
        return old != null && organization != null && same(old, organization) ? old : organization;
    }

    private @Nullable String merged(Rule rule, @Nullable String old, @Nullable String given) {
        return switch (rule) {
            case NEVER -> old;
            case IF_EMPTY -> old == null ? given : old;
            case OVERWRITE, APPEND -> given != null || emptied(rule) ? given : old;
        };
    }

    List<PhoneData> phones(List<PhoneData> old, List<PhoneData> given) {
        return switch (rule(Target.PHONE)) {
            case NEVER -> old;
            case IF_EMPTY -> old.isEmpty() ? given : old;
            case APPEND -> union(old, given);
            case OVERWRITE -> mode == Mode.OVERWRITE ? kept(given, old) : firstReplaced(old, given);
        };
    }

    /** The first number gives way; one that was among the others comes first and nothing goes. */
    private static List<PhoneData> firstReplaced(List<PhoneData> old, List<PhoneData> given) {
        if (given.isEmpty() || (!old.isEmpty() && old.getFirst().sameAs(given.getFirst()))) {
            return union(old, given);
        }
        boolean known = old.stream().anyMatch(given.getFirst()::sameAs);
        List<PhoneData> stay = known || old.isEmpty() ? old : old.subList(1, old.size());
        return union(kept(given, old), stay);
    }

    /** The given numbers, written as they were where they are known. */
    private static List<PhoneData> kept(List<PhoneData> given, List<PhoneData> old) {
        return given.stream()
                .map(phone -> old.stream().filter(phone::sameAs).findFirst().orElse(phone))
                .toList();
    }

    private static List<PhoneData> union(List<PhoneData> first, List<PhoneData> then) {
        List<PhoneData> all = new ArrayList<>(first);
        then.stream().filter(phone -> all.stream().noneMatch(phone::sameAs)).forEach(all::add);
        return all;
    }

    List<String> emails(List<String> old, List<String> given) {
        return switch (rule(Target.FURTHER_EMAIL)) {
            case NEVER -> old;
            case IF_EMPTY -> old.size() > 1 ? old : joined(old, given);
            case OVERWRITE, APPEND -> joined(old, given);
        };
    }

    List<String> labels(List<String> old, List<String> given) {
        return list(Target.LABELS, old, given, ColumnRules::same);
    }

    /** Each as the column of the target says. */
    <T> List<T> list(Target target, List<T> old, List<T> given, BiPredicate<T, T> same) {
        return switch (rule(target)) {
            case NEVER -> old;
            case IF_EMPTY -> old.isEmpty() ? given : old;
            case APPEND -> joined(old, given, same);
            case OVERWRITE -> given.isEmpty() && !emptied(Rule.OVERWRITE) ? old : replaced(old, given, same);
        };
    }

    /** The value of a custom field; one that is given as empty takes away what is there. */
    @Nullable String field(long field, @Nullable String old, @Nullable String given) {
        Rule rule = inMode(fieldRules.getOrDefault(field, Rule.NEVER));
        String value = merged(rule, old, given);
        return value == null || value.isEmpty() ? null : value;
    }

    static List<String> joined(List<String> old, List<String> given) {
        return joined(old, given, ColumnRules::same);
    }

    private static <T> List<T> joined(List<T> old, List<T> given, BiPredicate<T, T> same) {
        List<T> all = new ArrayList<>(old);
        given.stream()
                .filter(value -> all.stream().noneMatch(known -> same.test(known, value)))
                .forEach(all::add);
        return all;
    }

    private static <T> List<T> replaced(List<T> old, List<T> given, BiPredicate<T, T> same) {
        List<T> stay = old.stream()
                .filter(known -> given.stream().anyMatch(value -> same.test(known, value)))
                .toList();
        return joined(stay, given, same);
    }

    private boolean emptied(Rule rule) {
        return mode == Mode.OVERWRITE && rule == Rule.OVERWRITE;
    }

    private Rule rule(Target target) {
        return inMode(rules.getOrDefault(target, Rule.NEVER));
    }

    private Rule inMode(Rule rule) {
        return mode == Mode.FILL_MISSING && rule != Rule.NEVER ? Rule.IF_EMPTY : rule;
    }

    static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
