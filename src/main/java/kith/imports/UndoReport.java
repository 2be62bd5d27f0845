package kith.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came of taking an import back.
 *
 * @param removed people who are gone again
 * @param restored people who are as they were
 * @param kept how many people or values stayed, by reason
 * @param examples some of the people who stayed
 */
public record UndoReport(long removed, long restored, Map<Kept, Long> kept, List<Long> examples) {

    public static final UndoReport NOTHING = new UndoReport(0, 0, Map.of(), List.of());

    /** Why something stayed. */
    public enum Kept {
        /** The person has tickets, notes or sign-ins. */
        HISTORY,
        /** Somebody changed the person or the value since. */
        CHANGED,
        /** The person is gone or merged. */
        GONE;

        /** Under {@code imports.page.kept.} in the message bundles. */
        public String messageKey() {
            return "imports.page.kept." + name().toLowerCase(Locale.ROOT);
        }
    }

    public UndoReport {
        kept = Map.copyOf(kept);
        examples = List.copyOf(examples);
    }
}
