package kith.imports;

import java.util.Locale;

/** What comes of a row. */
public enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    SKIPPED,
    FAILED;

    /** As in addresses and files: {@code created}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
