package kith.fields;

/** What a field is called and how its values are told; also of one that was removed. */
public record FieldName(String title, FieldKind kind) {}
