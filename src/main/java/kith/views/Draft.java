package kith.views;

import java.util.Objects;
import kith.views.SavedView.Visibility;
import org.jspecify.annotations.Nullable;

/** What a view shall be called and who shall see it. */
public record Draft(
        @Nullable String name,
        @Nullable Visibility visibility,
        @Nullable Long team) {

    static final int LONGEST_NAME = 60;

    public Draft {
        name = Objects.requireNonNullElse(name, "").strip();
        visibility = Objects.requireNonNullElse(visibility, Visibility.PRIVATE);
    }

    public String givenName() {
        return Objects.requireNonNullElse(name, "");
    }

    public Visibility givenVisibility() {
        return Objects.requireNonNullElse(visibility, Visibility.PRIVATE);
    }

    /** The team it is shared with, when it is shared with one. */
    public @Nullable Long sharedWith() {
        return givenVisibility() == Visibility.TEAM ? team : null;
    }

    boolean named() {
        return !givenName().isEmpty() && givenName().length() <= LONGEST_NAME;
    }
}
