package kith.tickets;

/** The number of a ticket. */
public record TicketId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
