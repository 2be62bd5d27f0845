package kith.tickets;

/** Somebody who takes part in a ticket of somebody else. */
public record Participant(long id, String name) {}
