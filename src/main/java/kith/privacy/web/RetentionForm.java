package kith.privacy.web;

import java.util.Arrays;
import kith.privacy.RetentionRules;
import org.jspecify.annotations.Nullable;

/** The rules as the page sends them; what is empty never happens. */
record RetentionForm(
        @Nullable String close,
        @Nullable String anonymize,
        @Nullable String except) {

    static RetentionForm of(RetentionRules rules) {
        return new RetentionForm(
                text(rules.closeAfter()), text(rules.anonymizeAfter()), String.join(", ", rules.exceptLabels()));
    }

    /** What is no number is none that can be. */
    RetentionRules rules() {
        return new RetentionRules(
                months(close), months(anonymize), Arrays.asList(given(except).split(",", -1)));
    }

    static @Nullable Integer months(@Nullable String typed) {
        String text = given(typed).strip();
        if (text.isEmpty()) {
            return null;
        }
        return text.matches("\\d{1,4}") ? Integer.valueOf(text) : Integer.valueOf(0);
    }

    private static String given(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static String text(@Nullable Integer months) {
        return months == null ? "" : months.toString();
    }
}
