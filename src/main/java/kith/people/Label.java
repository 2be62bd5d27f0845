package kith.people;

/** A free word on a record. */
public record Label(long id, String name) {

    /** The most characters a label may have. */
    public static final int LONGEST = 50;
}
