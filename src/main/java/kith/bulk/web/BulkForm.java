package kith.bulk.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kith.bulk.Selection;
import kith.directory.PersonFilter;
import org.jspecify.annotations.Nullable;

/**
 * What the bulk bar sends: whom it is about and what is to be changed.
 *
 * @param act the button that was pressed; without one the field that was filled in says it
 * @param all {@code true} when everyone is meant who matches {@code filter} and was there {@code asOf}
 * @param from the list to go back to
 */
record BulkForm(
        @Nullable Act act,
        @Nullable Set<Long> ids,
        @Nullable Boolean all,
        @Nullable String filter,
        @Nullable Instant asOf,
        @Nullable Set<Long> except,
        @Nullable String label,
        @Nullable String organization,
        @Nullable Long organizationId,
        @Nullable Long group,
        @Nullable Boolean confirmed,
        @Nullable String from) {

    /** A button of the bar. */
    enum Act {
        ACTIVE,
        INACTIVE,
        CLOSED,
        SET_ORGANIZATION,
        CLEAR_ORGANIZATION,
        ADD_LABEL,
        REMOVE_LABEL,
        ADD_GROUP,
        REMOVE_GROUP
    }

    /** Whether everyone is meant who matches the filter. */
    boolean everyone() {
        return Boolean.TRUE.equals(all);
    }

    boolean agreed() {
        return Boolean.TRUE.equals(confirmed);
    }

    Selection selection(Instant now) {
        if (!everyone()) {
            return new Selection.Chosen(Objects.requireNonNullElse(ids, Set.of()));
        }
        return new Selection.Matching(
                PersonFilter.parse(Objects.requireNonNullElse(filter, "")),
                Objects.requireNonNullElse(asOf, now),
                Objects.requireNonNullElse(except, Set.of()));
    }

    @Nullable Act chosenAct() {
        if (act != null) {
            return act;
        }
        return !labelText().isEmpty() ? Act.ADD_LABEL : !organizationText().isEmpty() ? Act.SET_ORGANIZATION : null;
    }

    String labelText() {
        return Objects.requireNonNullElse(label, "").strip();
    }

    String organizationText() {
        return Objects.requireNonNullElse(organization, "").strip();
    }

    /** The list again; never an address outside of it. */
    String back() {
        return from != null && (from.equals("/agent/users") || from.startsWith("/agent/users?"))
                ? from
                : "/agent/users";
    }

    List<Long> sorted(@Nullable Set<Long> some) {
        return some == null ? List.of() : some.stream().sorted().toList();
    }
}
