package kith.groups;

/** A group that is always there. Nobody is put into it: who is in it follows from the person. */
public enum BuiltIn {
    /** Guests included. */
    EVERYONE,
    /** Whoever has an account. */
    REGISTERED
}
