package kith.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import kith.KithProcess;
import kith.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that end in the middle of an import, and two that share one database. */
class KilledImportTest {

    private static final ManyPeople MANY = new ManyPeople("person", 30_000);
    private static final Map<String, String> SMALL_BATCHES = Map.of("KITH_IMPORTS_BATCH", "1000");

    @TempDir
    private Path directory;

    @Test
    @Tag("F483")
    void anImportWhoseProcessIsKilledGoesOnWithoutLossAndWithoutDoingAnythingTwice() throws Exception {
        String database = TestDatabase.create();
        try (KithProcess kith = KithProcess.on(database, SMALL_BATCHES);
                ImportByHand kim = new ImportByHand(database, kith.address())) {
            kim.upload(MANY.writeTo(directory, 0));
            kim.until(() -> kim.position() > MANY.rows() / 4);
            assertThat(kim.state()).isEqualTo("CHECKING");
            kith.kill();
            kith.start();
            kim.until("CHECKED");

            kim.press("run");
            kim.until(() -> kim.position() > MANY.rows() / 4);
            assertThat(kim.state()).isEqualTo("RUNNING");
            kith.kill();
            assertThat(kim.count("select count(*) from person where kind = 'USER'"))
                    .isBetween(1L, MANY.people() - 1L);
            kith.start();
            kim.until("DONE");

            assertEachRowWentInOnce(kim);
            assertThat(kim.page("result")).contains("The import is done");
        }
    }

    private static void assertEachRowWentInOnce(ImportByHand kim) {
        assertThat(kim.reported("CREATED")).isEqualTo(MANY.people());
        assertThat(kim.reported("UPDATED")).isEqualTo(MANY.repeated());
        assertThat(kim.reported("FAILED")).isEqualTo(MANY.failed());
        assertThat(kim.count("select count(*) from import_row")).isEqualTo(MANY.rows());
        assertThat(kim.count("select count(*) from import_effect")).isEqualTo(MANY.people() + MANY.repeated());
        assertThat(kim.count("select count(*) from person where kind = 'USER'")).isEqualTo(MANY.people());
        assertThat(kim.count(
                        "select count(distinct address_key) from email_address where address like '%@import.example'"))
                .isEqualTo(MANY.people());
        assertThat(kim.count("select count(*) from directory_entry")).isEqualTo(MANY.people());
        assertThat(kim.count("select count(*) from organization")).isEqualTo(50);
    }

    @Test
    void asManyProcessesAsOneLikesServeOneDatabaseAndOneSignIn() throws Exception {
        String database = TestDatabase.create();
        try (KithProcess first = KithProcess.on(database, SMALL_BATCHES);
                ImportByHand kim = new ImportByHand(database, first.address());
                KithProcess second = KithProcess.on(database, SMALL_BATCHES)) {
            kim.client().moveTo(second.address());
            assertThat(kim.client().get("/agent/users").statusCode()).isEqualTo(200);

            kim.upload(new ManyPeople("person", 5_000).writeTo(directory, 0));
            kim.client().moveTo(first.address());
            kim.until("CHECKED");
            kim.press("run");
            kim.client().moveTo(second.address());
            kim.until("DONE");

            assertThat(kim.count("select count(*) from person where kind = 'USER'"))
                    .isEqualTo(new ManyPeople("person", 5_000).people());
        }
    }
}
