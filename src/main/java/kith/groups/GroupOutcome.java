package kith.groups;

import java.util.Map;

/** What came of saving a group. */
public sealed interface GroupOutcome {

    record Saved(Usergroup group) implements GroupOutcome {}

    /** The message key of each field that is not right. */
    record Refused(Map<String, String> problems) implements GroupOutcome {

        public Refused {
            problems = Map.copyOf(problems);
        }
    }
}
