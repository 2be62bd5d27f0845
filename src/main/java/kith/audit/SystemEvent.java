package kith.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something the system log says; each module declares its own sealed set. */
public interface SystemEvent {

    /** What was done, as {@code thing.past-participle}: {@code user.anonymized}. */
    String action();

    /** What it was done to, as a short word and number ({@code user 12}); {@code null} for the system as a whole. */
    @Nullable String subject();

    /** What else must be known, without personal data: counts, kinds, settings. */
    Map<String, ?> details();
}
