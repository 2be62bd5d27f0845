package kith.fields;

/** What has custom fields. */
public enum FieldSubject {
    PERSON,
    ORGANIZATION
}
