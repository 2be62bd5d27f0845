package kith.people;

import org.jspecify.annotations.Nullable;

/**
 * What a change of many people did to one of them.
 *
 * @param before what the change replaced; {@code null} unless something was changed
 */
public record PersonChanged(
        long person, Result result, @Nullable Former before) {

    /** What came of it. */
    public enum Result {
        CHANGED,
        UNCHANGED,
        /** The viewer may not change this person. */
        NOT_ALLOWED,
        /** Deleted or merged away meanwhile, or never a user. */
        GONE,
        /** Cannot be taken back: somebody has changed the same thing since. */
        CHANGED_SINCE
    }

    /** The values a person had in the columns that a change of many can touch. */
    public record Former(
            PersonStatus status,
            @Nullable Long organization,
            @Nullable String position,
            boolean manager) {}
}
