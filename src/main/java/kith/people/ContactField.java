package kith.people;

import java.util.Locale;

/** A part of an entry of contact information, as forms show and send it. */
public enum ContactField {
    /** The address, number or account itself. */
    VALUE(500),
    /** What rings, or the service of a messenger. */
    VARIANT(20),
    STREET(200),
    CITY(100),
    STATE(100),
    ZIP(20),
    /** A code of ISO 3166-1 alpha-2. */
    COUNTRY(2),
    COMMENT(200);

    private final int longest;

    ContactField(int longest) {
        this.longest = longest;
    }

    /** Its name in forms and message keys: {@code street}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The most characters it takes. */
    public int longest() {
        return longest;
    }
}
