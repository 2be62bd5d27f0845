package kith.people.web;

import kith.people.ChangeTrace;
import org.jspecify.annotations.Nullable;

/** Where an act on a user is taken back. */
final class UndoAddress {

    private UndoAddress() {}

    /** The address that takes the act back; none for an act that changed nothing. */
    static @Nullable String of(@Nullable ChangeTrace trace) {
        return trace == null ? null : "/agent/undo/users/" + trace.person() + "/" + trace.first() + "-" + trace.last();
    }
}
