package kith.people;

import java.util.List;
import kith.access.Viewer;
import org.jspecify.annotations.Nullable;

/** Finds those who may be the person that is about to be added. Answered by the module that knows duplicates. */
public interface SimilarPeople {

    /** The likeliest first; none where nobody is alike. */
    List<SimilarPerson> to(NewPerson typed, Viewer viewer);

    /**
     * Somebody who may be the same.
     *
     * @param email the primary address
     * @param why the key of the message that says what the two have in common
     */
    record SimilarPerson(
            PersonId id,
            String name,
            @Nullable String email,
            @Nullable String organization,
            String why) {}
}
