package kith.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kith.KithProcess;
import kith.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import in a process whose memory is smaller than the file. */
class LargeImportTest {

    private static final long MEMORY = 128L * 1024 * 1024;
    private static final ManyPeople MANY = new ManyPeople("person", 100_000);
    private static final ManyPeople SOME = new ManyPeople("other", 20_000);

    @TempDir
    private Path directory;

    @Test
    @Tag("F370")
    void aFileLargerThanTheMemoryGoesInWithPauseAndCancelOnTheWay() throws Exception {
        String database = TestDatabase.create();
        Path file = MANY.writeTo(directory, 1_300);
        assertThat(Files.size(file)).isGreaterThan(MEMORY);
        try (KithProcess kith = KithProcess.on(database, Map.of(), "-Xmx128m");
                ImportByHand kim = new ImportByHand(database, kith.address())) {
            kim.upload(file);
            cancelTheCheck(kim);
            kim.press("check");
            kim.until("CHECKED");
            kim.press("run");
            pauseAndResume(kim);
            kim.until("DONE");
            assertThat(kim.reported("CREATED")).isEqualTo(MANY.people());
            assertThat(kim.count("select count(*) from directory_entry")).isEqualTo(MANY.people());

            kim.upload(SOME.writeTo(directory, 1_300));
            kim.until("CHECKED");
            kim.press("run");
            cancelTheRun(kim);
            assertThat(kith.said("OutOfMemoryError")).isFalse();
        }
    }

    private static void cancelTheCheck(ImportByHand kim) throws Exception {
        kim.until(() -> kim.position() > 0);
        kim.press("check/cancel");
        assertThat(kim.state()).isEqualTo("READ");
    }

    private static void pauseAndResume(ImportByHand kim) throws Exception {
        kim.until(() -> kim.position() > MANY.rows() / 10);
        kim.press("pause");
        long position = kim.position();
        assertThat(kim.page("run")).contains("Paused");
        assertThat(kim.state()).isEqualTo("PAUSED");
        assertThat(position).isLessThan(MANY.rows());
        assertThat(kim.position()).isEqualTo(position);
        kim.press("resume");
    }

    private static void cancelTheRun(ImportByHand kim) throws Exception {
        kim.until(() -> kim.position() > 0);
        kim.press("cancel");
        assertThat(kim.state()).isEqualTo("CANCELLED");
        assertThat(kim.reported("CREATED")).isBetween(1L, SOME.people() - 1L);
        assertThat(kim.page("result")).contains("Undo this import");
    }
}
