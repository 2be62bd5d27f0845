package kith.staff;

import java.util.Map;

/** What came of saving a form: it was kept, or it was refused for these reasons. */
public sealed interface SaveOutcome {

    record Saved(long id) implements SaveOutcome {}

    /** The message key of each field that is not right. */
    record Refused(Map<String, String> problems) implements SaveOutcome {

        public Refused {
            problems = Map.copyOf(problems);
        }
    }
}
