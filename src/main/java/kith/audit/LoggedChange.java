package kith.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the change log.
 *
 * @param actorId the person who did it; {@code null} for the system and for statements typed by hand
 * @param item the row of a list-valued field: an address, a number, a label
 * @param oldRef the record that the old value names
 * @param newRef the record that the new value names
 */
public record LoggedChange(
        long id,
        Instant at,
        @Nullable Long actorId,
        String actorName,
        String source,
        String field,
        @Nullable Long item,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable Long oldRef,
        @Nullable Long newRef) {

    /** The field under which the log says that a record was made. */
    public static final String CREATED = "created";

    public boolean creation() {
        return field.equals(CREATED);
    }

    /** Whoever did it, as filters name them: the number of a person, else the name. */
    public String author() {
        return actorId == null ? actorName : actorId.toString();
    }
}
