package kith.mergers;

/**
 * Two records that may be about one person.
 *
 * @param id its place in the list
 */
public record Pair(long id, Suggestion one, Suggestion other) {}
