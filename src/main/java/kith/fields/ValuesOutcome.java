package kith.fields;

import java.util.Map;

/** What came of editing the values of a record. */
public sealed interface ValuesOutcome {

    /** They are as wanted now. */
    record Saved() implements ValuesOutcome {}

    /** By field, why its value cannot be; nothing was saved. */
    record Invalid(Map<Long, ValueProblem> problems) implements ValuesOutcome {}

    /** By field, what somebody else has made of it meanwhile, as a form shows it; nothing was saved. */
    record Conflict(Map<Long, String> theirs) implements ValuesOutcome {}
}
