package kith.imports;

import java.util.Locale;

/** What a column of a file can become; what decides over rights or identity is never one of them. */
public enum Target {
    NONE(true),
    NAME(false),
    TITLE(false),
    FIRST_NAME(false),
    LAST_NAME(false),
    DISPLAY_NAME(false),
    EMAIL(false),
    FURTHER_EMAIL(true),
    PHONE(true),
    ORGANIZATION(false),
    POSITION(false),
    LANGUAGE(false),
    TIME_ZONE(false),
    LABELS(true);

    private final boolean repeatable;

    Target(boolean repeatable) {
        this.repeatable = repeatable;
    }

    /** Whether several columns may go here. */
    public boolean repeatable() {
        return repeatable;
    }

    /** As in the resource of header names and in addresses: {@code first-name}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Under {@code imports.target.} in the message bundles. */
    public String messageKey() {
        return "imports.target." + key();
    }
}
