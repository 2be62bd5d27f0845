package kith.presence;

/** Another agent who has the same record open. */
public record Visitor(long agent, String name, boolean editing) {}
