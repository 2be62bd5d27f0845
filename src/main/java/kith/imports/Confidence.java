package kith.imports;

import java.util.Locale;

/** How certain a guessed mapping is. */
public enum Confidence {
    SURE,
    LIKELY,
    UNSURE;

    /** Under {@code imports.confidence.} in the message bundles. */
    public String messageKey() {
        return "imports.confidence." + name().toLowerCase(Locale.ROOT);
    }
}
