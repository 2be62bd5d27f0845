package kith.tickets.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The text of a message as it is shown: what was quoted at its end is folded, names of agents stand out.
 *
 * @param quoted the lines quoted at the end; empty without any
 */
public record MessageWords(List<Part> parts, String quoted, long lines) {

    /** A piece of text, or the name of an agent who is told. */
    public record Part(String text, boolean mention) {}

    public static MessageWords of(String body, List<String> mentioned) {
        List<String> lines = body.lines().toList();
        int end = lines.size();
        while (end > 0 && (lines.get(end - 1).isBlank() || lines.get(end - 1).startsWith(">"))) {
            end--;
        }
        boolean folded = end > 0 && lines.subList(end, lines.size()).stream().anyMatch(line -> line.startsWith(">"));
        String said = folded ? String.join("\n", lines.subList(0, end)) : body;
        String quoted =
                folded ? String.join("\n", lines.subList(end, lines.size())).strip() : "";
        return new MessageWords(parts(said, mentioned), quoted, quoted.lines().count());
    }

    private static List<Part> parts(String text, List<String> names) {
        List<String> longestFirst = names.stream()
                .map(name -> "@" + name)
                .sorted(Comparator.comparingInt((String name) -> -name.length()))
                .toList();
        String lower = text.toLowerCase(Locale.ROOT);
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf('@'); at >= 0 && lower.length() == text.length(); at = text.indexOf('@', at + 1)) {
            int start = at;
            String name = longestFirst.stream()
                    .filter(each -> lower.startsWith(each.toLowerCase(Locale.ROOT), start))
                    .findFirst()
                    .orElse("");
            if (!name.isEmpty() && at >= from) {
                parts.add(new Part(text.substring(from, at), false));
                parts.add(new Part(text.substring(at, at + name.length()), true));
                from = at + name.length();
            }
        }
        parts.add(new Part(text.substring(from), false));
        return parts;
    }
}
