package kith.people;

import java.time.Instant;
import java.util.List;

/**
 * What a merge does with one kind of rows about a person: they go to the survivor, and undoing brings back those that are
 * still there. Contributed by the module whose rows they are; {@link MovingRows} and {@link MovingContacts} do it for most
 * tables.
 *
 * <p>Every column that points at a person has a step, or a comment in the database that begins with {@code stays when
 * people are merged:} and says why.
 */
public interface MergeStep {

    /** The column that names the person, with its table: {@code ticket.requester_id}. */
    String column();

    /** Its name in message keys: {@code mergers.rows.<name>}; unlike that of any other step. */
    String name();

    /** What the two have. Must be answered from an index. */
    Share share(PersonId survivor, PersonId duplicate);

    /** Hands over, in a few statements, what the survivor does not have yet. What both have stays where it is. */
    List<MergedRow> move(Merging merging);

    /** Brings those rows back that the survivor still has, and says how many there were. */
    int bringBack(List<MergedRow> rows, Merging merging);

    /** How many rows have come to the survivor since. */
    long arrived(PersonId survivor, Instant since);

    /**
     * What the survivor has already and what it gets.
     *
     * @param coming how many rows it gets
     * @param own what it has, where such rows are shown one by one
     * @param added what it gets, where such rows are shown one by one
     */
    record Share(long coming, List<String> own, List<String> added) {

        static Share of(List<String> own, List<String> added) {
            return new Share(added.size(), own, added);
        }
    }
}
