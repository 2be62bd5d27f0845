package kith.tickets;

/** Where a ticket stands, as far as lists show it; spam and deleted tickets are in none. */
public enum TicketStatus {
    OPEN("accent"),
    AWAITING_USER("warn"),
    RESOLVED(""),
    CLOSED("");

    private final String tone;

    TicketStatus(String tone) {
        this.tone = tone;
    }

    /** Whether nobody waits for anything any more. */
    public boolean done() {
        return switch (this) {
            case OPEN, AWAITING_USER -> false;
            case RESOLVED, CLOSED -> true;
        };
    }

    /** The class of its tag. */
    public String tone() {
        return tone;
    }
}
