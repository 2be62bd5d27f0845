package kith.groups;

/**
 * How many belong to a group.
 *
 * @param people users in it, whichever way they came in
 * @param direct people who were put into it themselves
 * @param organizations organizations that give it to their members
 */
public record GroupSize(long people, long direct, long organizations) {}
