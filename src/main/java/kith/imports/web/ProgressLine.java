package kith.imports.web;

import java.time.Duration;
import java.time.Instant;
import kith.imports.PeopleImport;
import org.jspecify.annotations.Nullable;

/** How far a piece of work has come, how fast it is and how long it will take. */
record ProgressLine(
        long done, long total, long perSecond, @Nullable Long secondsLeft) {

    static ProgressLine ofCheck(PeopleImport found) {
        return new ProgressLine(found.check().rows(), Math.max(found.totalRows(), 1), 0, null);
    }

    static ProgressLine ofRun(PeopleImport found, Instant now) {
        long done = found.run().rows();
        long total = Math.max(found.check().rows(), 1);
        Instant started = found.startedAt() == null ? now : found.startedAt();
        long seconds = Math.max(Duration.between(started, now).toSeconds(), 1);
        long perSecond = done / seconds;
        return new ProgressLine(done, total, perSecond, perSecond == 0 ? null : (total - done) / perSecond);
    }

    long percent() {
        return Math.min(100, 100 * done / total);
    }
}
