package kith.tickets;

import java.util.Map;

/** What came of writing in a ticket. */
public sealed interface AnswerOutcome {

    /** It was written; {@code reopened} when the ticket had been resolved and is open again. */
    record Answered(long message, boolean reopened) implements AnswerOutcome {}

    /** It could not be opened again; a new one took the message. */
    record FollowedUp(TicketId ticket, long message) implements AnswerOutcome {}

    record Refused(Reason reason) implements AnswerOutcome {}

    /** Message keys by field: {@code body}, {@code files}. Nothing was written. */
    record Invalid(Map<String, String> errors) implements AnswerOutcome {

        public Invalid {
            errors = Map.copyOf(errors);
        }
    }

    /** Why somebody cannot write. */
    enum Reason {
        /** There is no such ticket, or they have no part in it. */
        NOT_THEIRS,
        /** The person is closed. */
        CLOSED,
        ANONYMIZED,
        /** The ticket is resolved; they may neither open it again nor open another. */
        RESOLVED
    }
}
