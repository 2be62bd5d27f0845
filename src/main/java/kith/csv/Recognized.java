package kith.csv;

/** What a file turned out to be. */
public sealed interface Recognized {

    /** A table, read best in this way. */
    record Table(FileFormat format) implements Recognized {}

    /** Not a table, or not one that can be taken. */
    record Refused(Refusal reason) implements Recognized {}
}
