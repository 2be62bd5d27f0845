package kith.tickets;

/** Where a ticket stands, as far as lists show it; spam and deleted tickets are in none. */
enum TicketStatus {
    OPEN("accent"),
    AWAITING_USER("warn"),
    RESOLVED(""),
    CLOSED("");

    private final String tone;

    TicketStatus(String tone) {
        this.tone = tone;
    }

    /** The class of its tag. */
    String tone() {
        return tone;
    }
}
