package kith.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import javax.sql.DataSource;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.directory.ListRequest;
import kith.exports.PeopleExport.Failure;
import kith.exports.PeopleExport.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommittedTest
class WriteExportTest {

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    @Autowired
    private WriteExport writeExport;

    @Autowired
    private RemoveExports removeExports;

    @Autowired
    private OrderExport orderExport;

    @Autowired
    private ExportRecords records;

    @Autowired
    private ExportFiles files;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource connections;

    private Viewer kim;

    @BeforeEach
    void aFewUsers() {
        kim = viewers.find(given.agent("Kim", Scope.EXPANDED)).orElseThrow();
        given.user("Åda \"Countess\"", "ada@x.example");
        given.user("Grace", "grace@x.example");
    }

    @Test
    @Tag("F388")
    void aKilledTryIsFollowedByAWholeFile() throws IOException {
        long export = add("sort=name");
        int killed = files.begin(export, 2).orElseThrow();
        files.append(export, killed, 0, "half a f".getBytes(StandardCharsets.UTF_8), 1);

        writeExport.run(export);

        PeopleExport done = records.find(export).orElseThrow();
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.rows()).isEqualTo(2);
        assertThat(text(done))
                .startsWith("Name,")
                .contains("\"Åda \"\"Countess\"\"\"")
                .doesNotContain("half");
        assertThat(text(done).getBytes(StandardCharsets.UTF_8)).hasSize((int) done.size());
    }

    @Test
    void aTryThatOnlySeemedDeadWritesNothingMore() {
        long export = add("");
        int slow = files.begin(export, 2).orElseThrow();
        files.begin(export, 2);

        assertThatThrownBy(() -> files.append(export, slow, 0, new byte[1], 1)).isInstanceOf(NoLongerWanted.class);
        assertThat(records.find(export).orElseThrow().size()).isZero();
    }

    @Test
    void whoeverWantsTheTableAloneDoesNotWaitForEver() throws Exception {
        long export = add("");
        int attempt = files.begin(export, 2).orElseThrow();
        try (var other = connections.getConnection()) {
            other.setAutoCommit(false);
            try (var lock = other.createStatement()) {
                lock.execute("lock table people_export");
            }

            assertThatThrownBy(() -> files.append(export, attempt, 0, new byte[1], 1))
                    .hasMessageContaining("lock timeout");
            other.rollback();
        }
    }

    @Test
    void anExportThatWasRemovedMeanwhileStops() {
        long export = add("");
        int attempt = files.begin(export, 2).orElseThrow();
        jdbc.sql("delete from people_export").update();

        assertThatThrownBy(() -> files.append(export, attempt, 0, new byte[1], 1))
                .isInstanceOf(NoLongerWanted.class);
        writeExport.run(export);
        assertThat(records.find(export)).isEmpty();
    }

    @Test
    @Tag("F388")
    @Tag("T9")
    void whoLostTheRightMeanwhileGetsNoFileWritten() {
        long export = add("");
        jdbc.sql("update agent set scope = 'VIEW_ONLY'").update();

        writeExport.run(export);

        assertThat(records.find(export).orElseThrow().failure()).isEqualTo(Failure.NOT_ALLOWED);
        assertThat(chunks()).isZero();
    }

    @Test
    void aFileOfManyPiecesComesBackAsItWentIn() throws IOException {
        long export = add("");
        byte[] bytes = new byte[3 * ExportFiles.CHUNK + 17];
        new Random(5).nextBytes(bytes);
        try (ChunkedFile file =
                new ChunkedFile(files, export, files.begin(export, 1).orElseThrow())) {
            file.write(bytes, 0, 100);
            file.write(bytes[100]);
            file.write(bytes, 101, bytes.length - 101);
        }

        ByteArrayOutputStream back = new ByteArrayOutputStream();
        files.copy(records.find(export).orElseThrow(), back);

        assertThat(chunks()).isEqualTo(4);
        assertThat(back.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void whatIsPastItsTimeIsRemovedWithItsFile() {
        long export = add("");
        long kept = add("q=ada");
        writeExport.run(export);
        writeExport.run(kept);
        jdbc.sql("update people_export set expires_at = now() where id = ?")
                .param(export)
                .update();

        removeExports.run(export);

        assertThat(records.find(export)).isEmpty();
        assertThat(chunks()).isEqualTo(1);
        assertThat(jdbc.sql(
                                "select execution_time - now() > interval '23 hours' from scheduled_tasks where task_name = ?")
                        .param(RemoveExports.NAME)
                        .query(Boolean.class)
                        .list())
                .containsExactly(true, true);
    }

    @Test
    void anAgentKeepsTenAndTheSameListIsWrittenOnce() {
        jdbc.sql("insert into person (name, channel) select 'Person ' || n, 'IMPORT' from generate_series(1, 5001) n")
                .update();
        long first = add("");
        for (int i = 1; i < PeopleExport.MOST; i++) {
            add("sort=name&view=" + i);
        }

        assertThat(orderExport.order(ListRequest.parse(""), kim)).isEqualTo(new OrderOutcome.Ordered(first));
        long last = ((OrderOutcome.Ordered) orderExport.order(ListRequest.parse("sort=email"), kim)).export();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !records.find(last).orElseThrow().running());

        assertThat(records.of(kim.agentId())).hasSize(PeopleExport.MOST).noneMatch(export -> export.id() == first);
    }

    /** Without the job that would start at once. */
    private long add(String query) {
        return records.add(kim.agentId(), ListRequest.parse(query), LATER);
    }

    private String text(PeopleExport export) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.copy(export, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private long chunks() {
        return jdbc.sql("select count(*) from people_export_chunk")
                .query(Long.class)
                .single();
    }
}
