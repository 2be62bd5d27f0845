package kith.people.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.people.EditOutcome.AddressTaken;
import kith.people.EditOutcome.Theirs;
import kith.people.FieldEdit;
import kith.people.PersonField;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * An open editor: what stood there when it was opened, what was typed, and what is wrong with it.
 *
 * @param errors keys of messages
 * @param taken the record that has the address already
 */
record EditForm(
        Part part,
        Map<PersonField, String> was,
        Map<PersonField, String> values,
        Map<PersonField, String> errors,
        Map<PersonField, Theirs> conflicts,
        @Nullable AddressTaken taken) {

    /** What comes before the name of a field to send what stood there. */
    static final String WAS = "was_";

    /** An editor that shows the present values. */
    static EditForm open(Part part, Function<PersonField, String> current) {
        Map<PersonField, String> values = part.fields().stream()
                .collect(Collectors.toMap(
                        Function.identity(), current, (a, b) -> a, () -> new EnumMap<>(PersonField.class)));
        return new EditForm(part, values, values, Map.of(), Map.of(), null);
    }

    /** What was sent; fields that are none of this part are not looked at. */
    static EditForm sent(Part part, MultiValueMap<String, String> parameters) {
        Map<PersonField, String> was = new EnumMap<>(PersonField.class);
        Map<PersonField, String> values = new EnumMap<>(PersonField.class);
        for (PersonField field : part.fields()) {
            String former = parameters.getFirst(WAS + field.key());
            if (former != null) {
                String unticked = field == PersonField.MANAGER ? "false" : former;
                was.put(field, former);
                values.put(field, new HashMap<>(parameters.toSingleValueMap()).getOrDefault(field.key(), unticked));
            }
        }
        return new EditForm(part, was, values, Map.of(), Map.of(), null);
    }

    List<FieldEdit> edits() {
        return values.entrySet().stream()
                .map(entry -> new FieldEdit(entry.getKey(), was(entry.getKey()), entry.getValue()))
                .toList();
    }

    EditForm withErrors(Map<PersonField, String> messages) {
        return new EditForm(part, was, values, messages, conflicts, null);
    }

    EditForm withTaken(AddressTaken owner) {
        return new EditForm(part, was, values, errors, conflicts, owner);
    }

    /** Theirs becomes what stood there, so that sending the form again means "keep mine". */
    EditForm withConflicts(Map<PersonField, Theirs> theirs) {
        Map<PersonField, String> now = new EnumMap<>(PersonField.class);
        now.putAll(was);
        theirs.forEach((field, other) -> now.put(field, other.value()));
        return new EditForm(part, now, values, errors, theirs, null);
    }

    boolean edits(PersonField field) {
        return values.containsKey(field);
    }

    String value(PersonField field) {
        return values.getOrDefault(field, "");
    }

    String was(PersonField field) {
        return was.getOrDefault(field, "");
    }

    @Nullable String error(PersonField field) {
        return errors.get(field);
    }

    @Nullable Theirs theirs(PersonField field) {
        return conflicts.get(field);
    }

    boolean wrong(PersonField field) {
        return errors.containsKey(field)
                || conflicts.containsKey(field)
                || (taken != null && field == PersonField.EMAIL);
    }
}
