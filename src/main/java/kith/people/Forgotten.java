package kith.people;

import java.util.List;
import java.util.Objects;

/**
 * A person about to be anonymized, with all they were ever known by.
 *
 * @param records the numbers of the record and of those merged into it
 * @param addresses every address they have or had, in lower case
 * @param own a pattern for {@code kith_mentions} and {@code kith_redact} that finds all their addresses, numbers and
 *     names, single words of names too; for texts that are theirs
 * @param anywhere the same without what others may be called as well; for texts of others
 * @param leading the same without names: what is enough to know that a row is about them
 * @param hints patterns for {@code like}: whatever {@code anywhere} finds in a text, {@code kith_traceable} of the text fulfils
 *     one of them, so that an index finds it
 * @param lastChange the last entry of the change log before anything was taken away
 */
public record Forgotten(
        PersonId id,
        List<Long> records,
        List<String> addresses,
        String own,
        String anywhere,
        String leading,
        List<String> hints,
        long lastChange) {

    /** A pattern that finds nothing. */
    public static final String NOTHING = "(?!)";

    /** Somebody of whom no hint is known, so that all texts are read. */
    public Forgotten(
            PersonId id,
            List<Long> records,
            List<String> addresses,
            String own,
            String anywhere,
            String leading,
            long lastChange) {
        this(id, records, addresses, own, anywhere, leading, List.of("%"), lastChange);
    }

    public Forgotten {
        records = List.copyOf(records);
        addresses = List.copyOf(addresses);
        hints = List.copyOf(Objects.requireNonNullElse(hints, List.of("%")));
    }

    /** The numbers as a value for {@code = any (?)}. */
    public Long[] ids() {
        return records.toArray(Long[]::new);
    }

    /** The hints as a value for {@code like any (?)}. */
    public String[] clues() {
        return hints.toArray(String[]::new);
    }

    /** What stands in the place of everything that named them. */
    public String marker() {
        return "anonymized-" + id;
    }

    /** The address nobody can be reached at (RFC 2606 §2) in the place of theirs. */
    public String address() {
        return marker() + "@anonymized.invalid";
    }
}
