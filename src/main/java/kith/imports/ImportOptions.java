package kith.imports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all rows of an import.
 *
 * @param organization the one that everybody goes into, whatever the rows say
 * @param label given to everyone who is created or updated
 */
public record ImportOptions(
        Mode mode, @Nullable String organization, @Nullable String label) {

    public static final ImportOptions USUAL = new ImportOptions(Mode.UPDATE, null, null);

    /** What happens to people who are there already. */
    public enum Mode {
        /** Values replace values, each column by its own rule; an empty cell says nothing. */
        UPDATE,
        /** They are left alone. */
        SKIP_EXISTING,
        /** Only what is empty is filled. */
        FILL_MISSING,
        /** As {@link #UPDATE}, and an empty cell empties the value. */
        OVERWRITE;

        /** Under {@code imports.page.mode.} in the message bundles. */
        public String messageKey() {
            return "imports.page.mode." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
