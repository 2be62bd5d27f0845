package kith.imports;

import java.time.Duration;
import java.time.Instant;
import kith.csv.FileFormat;
import org.jspecify.annotations.Nullable;

/**
 * One uploaded file of people.
 *
 * @param ownerId the agent who uploaded it; {@code null} when the account is gone
 * @param actorId who pressed the button that the work under way goes back to
 * @param failure the end of a message key under {@code imports.page.failure.}
 * @param format {@code null} for as long as nobody could tell how to read it
 * @param recalled whether the columns go where they went in an earlier import with this header
 * @param position the number of the last row that is done
 * @param workId the one job that may work on it
 */
public record PeopleImport(
        long id,
        @Nullable Long ownerId,
        String ownerName,
        @Nullable Long actorId,
        String actorName,
        String fileName,
        long fileSize,
        boolean pasted,
        ImportState state,
        @Nullable String failure,
        @Nullable FileFormat format,
        @Nullable Mapping mapping,
        boolean recalled,
        ImportOptions options,
        long totalRows,
        long position,
        ImportReport check,
        ImportReport run,
        @Nullable UndoReport undo,
        @Nullable Long workId,
        Instant createdAt,
        @Nullable Instant checkedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** How long an import can be taken back. */
    public static final Duration UNDO = Duration.ofDays(30);

    /** What the change log names as the way of its changes. */
    public String source() {
        return "import " + id;
    }

    public FileFormat knownFormat() {
        if (format == null) {
            throw new IllegalStateException("How to read import " + id + " is not decided");
        }
        return format;
    }

    public Mapping knownMapping() {
        if (mapping == null) {
            throw new IllegalStateException("Where the columns of import " + id + " go is not decided");
        }
        return mapping;
    }

    /** The last moment in which it can be taken back; {@code null} when it cannot. */
    public @Nullable Instant undoUntil() {
        boolean applied = state == ImportState.DONE || state == ImportState.CANCELLED;
        return applied && finishedAt != null && run.changed() > 0 ? finishedAt.plus(UNDO) : null;
    }

    /** Whether it can be taken back now. */
    public boolean undoable(Instant now) {
        Instant until = undoUntil();
        return until != null && now.isBefore(until);
    }
}
