package kith.fields;

import java.util.Map;

/** What came of saving a field. */
public sealed interface FieldOutcome {

    record Saved(CustomField field) implements FieldOutcome {}

    /** By the name of the control, the key of the message that says what is not right. */
    record Refused(Map<String, String> problems) implements FieldOutcome {}

    /** Choices that were taken out are chosen for so many records, and nobody said what becomes of those. */
    record ChoicesInUse(Map<Long, Long> uses) implements FieldOutcome {}
}
