package kith.privacy;

import java.time.Instant;
import java.util.List;
import kith.people.Erasure;
import kith.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An anonymizing and how far it is; when it is done, the certificate of it.
 *
 * @param agentId who ordered it; {@code null} for a rule
 * @param approverName who approved it, where that was asked for
 * @param dueAt not before this moment
 * @param finishedAt {@code null} until it is done
 * @param cleared what was taken away, in numbers
 */
public record Anonymization(
        long id,
        PersonId person,
        @Nullable Long agentId,
        String agentName,
        Reason reason,
        State state,
        Instant orderedAt,
        @Nullable String approverName,
        Instant dueAt,
        @Nullable Instant finishedAt,
        List<Cleared> cleared) {

    /** Why somebody is anonymized. */
    public enum Reason {
        /** The person asked for it (Regulation (EU) 2016/679, Article 17). */
        REQUEST,
        /** The data is needed no more. */
        NO_PURPOSE,
        /** A retention rule says so. */
        RULE,
        /** The time in the bin is over; afterwards the record itself is removed. */
        DELETION
    }

    /** How far it is. */
    public enum State {
        /** Another agent must approve it. */
        WAITING,
        ORDERED,
        /** Nothing is left but mentions in what is of others. */
        CLEARED,
        DONE,
        /** Nothing was changed. */
        FAILED,
        /** Called off before anything was changed. */
        CANCELLED
    }

    /** How many rows of a table went, lost values, or mentioned the person. */
    public record Cleared(String table, Erasure.Kind kind, long rows) {}

    public Anonymization {
        cleared = List.copyOf(cleared);
    }

    /** Whether it can still be called off. */
    public boolean open() {
        return state == State.WAITING || state == State.ORDERED;
    }

    public boolean done() {
        return state == State.DONE;
    }

    public long rows() {
        return cleared.stream().mapToLong(Cleared::rows).sum();
    }
}
