package kith.imports;

import java.util.Locale;

/** What a column of a file can become; what decides over the rights of agents or over identity is never one of them. */
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
    LABELS(true),
    USERGROUPS(true),
    WEBSITE(true),
    IM(true),
    TWITTER(true),
    LINKEDIN(true),
    FACEBOOK(true),
    STREET(false),
    CITY(false),
    STATE(false),
    ZIP(false),
    COUNTRY(false),
    /** A custom field; the column says which. */
    FIELD(true);

    private final boolean repeatable;

    Target(boolean repeatable) {
        this.repeatable = repeatable;
    }

    /** Whether several columns may go here. */
    public boolean repeatable() {
        return repeatable;
    }

    /** Whether it is kept apart from what every person has. */
    boolean extra() {
        return compareTo(USERGROUPS) >= 0;
    }

    /** Whether it is part of a postal address. */
    public boolean postal() {
        return this == STREET || this == CITY || this == STATE || this == ZIP || this == COUNTRY;
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
