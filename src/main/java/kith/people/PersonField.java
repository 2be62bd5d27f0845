package kith.people;

import java.util.Locale;

/** A single value of the user record that can be edited by itself. */
public enum PersonField {
    TITLE(50),
    FIRST_NAME(100),
    LAST_NAME(100),
    NAME(200),
    DISPLAY_NAME(200),
    /** The primary address. */
    EMAIL(254),
    /** The primary number. */
    PHONE(60),
    ORGANIZATION(200),
    POSITION(200),
    MANAGER(5),
    TIME_ZONE(60),
    LANGUAGE(35),
    /** What everybody should know; the only field of several lines. */
    SUMMARY(10_000);

    private final int longest;

    PersonField(int longest) {
        this.longest = longest;
    }

    /** Its name in forms, addresses and message keys: {@code first_name}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The most characters it takes. */
    public int longest() {
        return longest;
    }
}
