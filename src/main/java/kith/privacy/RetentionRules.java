package kith.privacy;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * For how long people are kept of whom nothing is heard.
 *
 * @param closeAfter months without activity; {@code null} for never
 * @param anonymizeAfter months after closing; {@code null} for never
 * @param exceptLabels who has one of them is left alone
 */
public record RetentionRules(
        @Nullable Integer closeAfter, @Nullable Integer anonymizeAfter, List<String> exceptLabels) {

    public static final int LONGEST = 240;
    public static final RetentionRules NONE = new RetentionRules(null, null, List.of());

    public RetentionRules {
        exceptLabels = exceptLabels.stream()
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether there is anything to do. */
    public boolean on() {
        return closeAfter != null || anonymizeAfter != null;
    }

    /** Whether nobody is affected who was not before. */
    boolean milderThan(RetentionRules before) {
        return milder(closeAfter, before.closeAfter)
                && milder(anonymizeAfter, before.anonymizeAfter)
                && exceptLabels.containsAll(before.exceptLabels);
    }

    private static boolean milder(@Nullable Integer now, @Nullable Integer before) {
        return now == null || (before != null && now >= before);
    }

    String[] exceptKeys() {
        return exceptLabels.stream()
                .map(label -> label.toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }
}
