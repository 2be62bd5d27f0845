package kith.tickets;

/** How much a ticket presses. */
enum TicketPriority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    /** Whether a row says so. */
    boolean pressing() {
        return this == HIGH || this == URGENT;
    }
}
