package kith.people;

import java.util.List;
import kith.files.StoreOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What came of sending files.
 *
 * @param trace what was added; {@code null} when nothing was
 */
public record FilesAdded(
        int count, List<Refusal> refusals, @Nullable ChangeTrace trace) {

    /** A file that was not taken, and why. */
    public record Refusal(String name, StoreOutcome why) {}

    public FilesAdded {
        refusals = List.copyOf(refusals);
    }
}
