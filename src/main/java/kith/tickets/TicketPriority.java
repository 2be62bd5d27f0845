package kith.tickets;

/** How much a ticket presses. */
public enum TicketPriority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    /** Whether a row says so. */
    public boolean pressing() {
        return this == HIGH || this == URGENT;
    }
}
