package kith.tickets;

import java.util.Map;

/** What came of opening a ticket. */
public sealed interface OpenOutcome {

    /** It is there; {@code message} is its first. */
    record Opened(TicketId ticket, long message) implements OpenOutcome {}

    record Refused(Refusal reason) implements OpenOutcome {}

    /** Message keys by the names of the fields of {@link NewTicket}. */
    record Invalid(Map<String, String> errors) implements OpenOutcome {

        public Invalid {
            errors = Map.copyOf(errors);
        }
    }
}
