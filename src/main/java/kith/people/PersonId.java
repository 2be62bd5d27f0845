package kith.people;

/** The number of a person, never used again for anyone else. */
public record PersonId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
