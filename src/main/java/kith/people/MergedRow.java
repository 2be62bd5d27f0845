package kith.people;

/**
 * A row that a merge touched; enough to undo that.
 *
 * @param row its number within the step: its id, or what it links the person to
 */
public record MergedRow(long row, Part part) {

    /** What the merge did with it. */
    public enum Part {
        /** Came from the duplicate. */
        MOVED,
        /** Came from the duplicate, where it was the primary one. */
        MOVED_PRIMARY,
        /** Was the survivor's primary one until another took its place. */
        FORMER_PRIMARY,
        /** The survivor had it before, and it became the primary one. */
        MADE_PRIMARY
    }

    /** Whether it changed hands. */
    public boolean moved() {
        return part == Part.MOVED || part == Part.MOVED_PRIMARY;
    }
}
