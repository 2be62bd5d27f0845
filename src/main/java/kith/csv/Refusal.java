package kith.csv;

import java.util.Locale;

/** Why a file cannot be read as a table at all. */
public enum Refusal {
    EMPTY,
    BINARY,
    PDF,
    PICTURE,
    OLD_EXCEL,
    ARCHIVE,
    WORKBOOK_UNREADABLE,
    WORKBOOK_TOO_LARGE,
    TOO_MANY_COLUMNS;

    /** Under {@code csv.refusal.} in the message bundles. */
    public String messageKey() {
        return "csv.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
