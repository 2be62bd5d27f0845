package kith.inbox;

/** A mail was kept, within the transaction under way, and waits to be taken in. */
record MailKept(long mail) {}
