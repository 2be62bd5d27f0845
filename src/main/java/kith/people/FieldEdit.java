package kith.people;

/**
 * A new value for a field.
 *
 * @param was the value that stood there when the editor was opened; empty for none
 * @param value what it shall be; empty for none
 */
public record FieldEdit(PersonField field, String was, String value) {

    /** Tidies what was typed: one line, no control characters, no blanks around. */
    public FieldEdit {
        value = TypedText.line(value);
    }
}
