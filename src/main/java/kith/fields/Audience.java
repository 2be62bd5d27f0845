package kith.fields;

/** Who looks at a form: agents see every field, users those that are meant for them. */
public enum Audience {
    AGENT,
    USER
}
