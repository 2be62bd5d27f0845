package kith.billing;

import java.util.Map;

/** What became of a charge that somebody typed. */
public sealed interface ChargeOutcome {

    record Saved() implements ChargeOutcome {}

    /**
     * Nothing was stored.
     *
     * @param problems message keys by field
     */
    record Invalid(Map<String, String> problems) implements ChargeOutcome {

        public Invalid {
            problems = Map.copyOf(problems);
        }
    }
}
