package kith.inbox;

import kith.tickets.AnswerOutcome;
import kith.tickets.Refusal;

/** Why something else became of a mail than its sender may have wanted. */
public enum Reason {
    /** It is no mail, or beyond all limits. */
    UNREADABLE,
    TOO_LARGE,
    NO_SENDER,
    /** The helpdesk wrote it itself. */
    OWN,
    /** It was taken in already. */
    DUPLICATE,
    BANNED,
    RATE_LIMITED,
    /** A machine answered, and to no ticket. */
    AUTOMATIC,
    /** Agents answer on their pages: a sender is too easily forged. */
    AGENT,
    /** Nobody has the address, and strangers may not open tickets. */
    UNKNOWN_SENDER,
    INACTIVE,
    CLOSED,
    ANONYMIZED,
    NOT_ALLOWED,
    TOO_MANY_OPEN,
    NOT_VALIDATED,
    /** The ticket is done, and may not be opened again. */
    RESOLVED,
    /** Whoever wrote has no part in the ticket it goes on from, so it is a ticket of its own. */
    NO_PART,
    /** Every try to take it in failed. */
    FAILED;

    /** Whether an agent can have it taken in all the same. */
    public boolean surmountable() {
        return switch (this) {
            case BANNED,
                    RATE_LIMITED,
                    AUTOMATIC,
                    UNKNOWN_SENDER,
                    INACTIVE,
                    CLOSED,
                    NOT_ALLOWED,
                    TOO_MANY_OPEN,
                    NOT_VALIDATED,
                    RESOLVED,
                    FAILED -> true;
            case UNREADABLE, TOO_LARGE, NO_SENDER, OWN, DUPLICATE, AGENT, ANONYMIZED, NO_PART -> false;
        };
    }

    static Reason of(Refusal refusal) {
        return switch (refusal) {
            case INACTIVE -> INACTIVE;
            case CLOSED -> CLOSED;
            case ANONYMIZED -> ANONYMIZED;
            case NOT_ALLOWED -> NOT_ALLOWED;
            case TOO_MANY_OPEN -> TOO_MANY_OPEN;
            case NOT_VALIDATED -> NOT_VALIDATED;
        };
    }

    static Reason of(AnswerOutcome.Reason reason) {
        return switch (reason) {
            case NOT_THEIRS -> NO_PART;
            case CLOSED -> CLOSED;
            case ANONYMIZED -> ANONYMIZED;
            case RESOLVED -> RESOLVED;
        };
    }
}
