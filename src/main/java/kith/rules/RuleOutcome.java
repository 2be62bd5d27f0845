package kith.rules;

import java.util.Map;

/** What came of saving a rule. */
public sealed interface RuleOutcome {

    record Saved(UserRule rule) implements RuleOutcome {}

    /** The message key of each field that is not right. */
    record Refused(Map<String, String> problems) implements RuleOutcome {

        public Refused {
            problems = Map.copyOf(problems);
        }
    }
}
