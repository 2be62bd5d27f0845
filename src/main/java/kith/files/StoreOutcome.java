package kith.files;

/** What came of handing in a file. */
public sealed interface StoreOutcome {

    record Stored(StoredFile file) implements StoreOutcome {}

    record Empty() implements StoreOutcome {}

    /** It has more bytes than are taken. */
    record TooLarge(long most) implements StoreOutcome {}

    /** There are as many already as there may be. */
    record TooMany(int most) implements StoreOutcome {}

    /** Files of this type are not taken. */
    record TypeRefused(String mediaType) implements StoreOutcome {}
}
