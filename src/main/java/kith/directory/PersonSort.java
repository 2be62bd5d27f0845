package kith.directory;

import java.util.Locale;

/** The columns a list of users can be sorted by. */
public enum PersonSort {
    NAME,
    EMAIL,
    ORGANIZATION,
    TICKETS,
    CREATED,
    STATUS;

    /** As it stands in the address. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the parameter {@code sort}.
     *
     * @throws UnreadableList when there is no such column
     */
    static PersonSort parse(String text) {
        for (PersonSort sort : values()) {
            if (sort.text().equals(text)) {
                return sort;
            }
        }
        throw new UnreadableList("sort", text);
    }
}
