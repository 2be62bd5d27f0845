package kith.fields;

/**
 * A new value for a field of a record, as the form sends it.
 *
 * @param was what stood there when the form was opened; empty for none
 * @param value what it shall be; empty for none
 */
public record ValueEdit(long field, String was, String value) {}
