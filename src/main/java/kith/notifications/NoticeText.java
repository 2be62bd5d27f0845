package kith.notifications;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a notice says in one language, with variables in braces. */
public record NoticeText(String subject, String heading, String body) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+(?:\\.[a-z]+)*)}");

    /** The text with every variable filled in, once: what a value holds is never a variable. */
    static String filled(String text, Map<Variable, String> values) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Variable.of(found.group(1))
                        .map(variable -> values.getOrDefault(variable, ""))
                        .orElse(found.group())));
    }

    /** The names in braces that cannot be filled in for this kind. */
    static Set<String> unknown(String text, NoticeKind kind) {
        Set<String> unknown = new TreeSet<>();
        Matcher names = Pattern.compile("\\{([^{}]*)}").matcher(text);
        while (names.find()) {
            String name = names.group(1);
            if (Variable.of(name).filter(kind.variables()::contains).isEmpty()) {
                unknown.add(name);
            }
        }
        return unknown;
    }
}
