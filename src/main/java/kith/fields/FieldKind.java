package kith.fields;

/** How a custom field is asked for, and so what it holds. */
public enum FieldKind {
    TEXT,
    TEXTAREA,
    TOGGLE,
    DATE,
    DATE_TIME,
    /** One of a list, picked from a menu. */
    CHOICE,
    /** Several of a list, picked from a list box. */
    MULTI_CHOICE,
    /** Several of a list, ticked. */
    CHECKBOXES,
    /** One of a list, all of them in sight. */
    RADIO,
    /** Says its description on the form and holds nothing. */
    DISPLAY,
    /** A text that users never see. */
    HIDDEN;

    public boolean holdsValue() {
        return this != DISPLAY;
    }

    public boolean text() {
        return switch (this) {
            case TEXT, TEXTAREA, HIDDEN -> true;
            case TOGGLE, DATE, DATE_TIME, CHOICE, MULTI_CHOICE, CHECKBOXES, RADIO, DISPLAY -> false;
        };
    }

    public boolean choices() {
        return switch (this) {
            case CHOICE, MULTI_CHOICE, CHECKBOXES, RADIO -> true;
            case TEXT, TEXTAREA, TOGGLE, DATE, DATE_TIME, DISPLAY, HIDDEN -> false;
        };
    }

    /** Whether it may hold several choices at once. */
    public boolean several() {
        return this == MULTI_CHOICE || this == CHECKBOXES;
    }

    public boolean dated() {
        return this == DATE || this == DATE_TIME;
    }

    /** The most characters it takes. */
    public int longest() {
        return this == TEXTAREA ? 10_000 : 1_000;
    }
}
