package kith.people;

/**
 * A new value for a field.
 *
 * @param was the value that stood there when the editor was opened; empty for none
 * @param value what it shall be; empty for none
 */
public record FieldEdit(PersonField field, String was, String value) {

    /** Tidies what was typed: no control characters, no blanks around, and one line where a field takes no more. */
    public FieldEdit {
        was = field == PersonField.SUMMARY ? TypedText.text(was) : was;
        value = field == PersonField.SUMMARY ? TypedText.text(value) : TypedText.line(value);
    }
}
