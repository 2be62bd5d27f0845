package kith.views;

/** What came of saving a view. */
public sealed interface ViewOutcome {

    record Saved(SavedView view) implements ViewOutcome {}

    /** The name is missing, or longer than 60 characters. */
    record BadName() implements ViewOutcome {}

    /** Nobody may share with a team that is not theirs. */
    record NotYourTeam() implements ViewOutcome {}
}
