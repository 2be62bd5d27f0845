package kith.i18n;

import org.jspecify.annotations.Nullable;

/** How days are written. */
public enum DateStyle {
    /** As is usual in the reader's language: 20 Nov 2026. */
    LOCALE(null),
    /** By ISO 8601: 2026-11-20. */
    ISO("uuuu-MM-dd"),
    /** 20/11/2026. */
    DAY_FIRST("dd/MM/uuuu"),
    /** 11/20/2026. */
    MONTH_FIRST("MM/dd/uuuu");

    private final @Nullable String day;

    DateStyle(@Nullable String day) {
        this.day = day;
    }

    /** The pattern of a day; {@code null} where the language decides. */
    @Nullable String day() {
        return day;
    }
}
