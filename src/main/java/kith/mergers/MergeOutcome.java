package kith.mergers;

import kith.people.Person;
import kith.people.PersonId;

/** What came of merging two records. */
public sealed interface MergeOutcome {

    /**
     * They are one.
     *
     * @param merge the number of the merge
     * @param duplicate the record that is no more, as it was
     */
    record Merged(long merge, PersonId survivor, Person duplicate) implements MergeOutcome {}

    /** Nothing was touched. */
    record Refused(MergeRefusal reason) implements MergeOutcome {}

    /** One of them was changed since the preview was shown; nothing was touched. */
    record Changed() implements MergeOutcome {}
}
