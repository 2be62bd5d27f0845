package kith;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kith.access.Scope;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What a page reads does not grow with the installation. Rows are counted and not milliseconds, for they are the same on
 * every machine.
 */
@DatabaseTest
@Tag("F476")
class RowsReadTest {

    private static final String SIZE = """
            set kith.bench_people = 20000; set kith.bench_organizations = 400; set kith.bench_tickets = 100000;
            """;

    /** Of a page of fifty users, their pictures, the viewer, the settings. */
    private static final int PAGE = 400;

    /** Gathering what is found may be cheaper than walking along the order until fifty are found. */
    private static final int SEARCH = 2_500;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @Autowired
    private JdbcTemplate jdbc;

    private Desk desk;

    @BeforeEach
    void aLargeInstallation() throws IOException {
        jdbc.execute(SIZE + new ClassPathResource("kith/bench/people.sql").getContentAsString(StandardCharsets.UTF_8));
        desk = new Desk(mvc, given.agent("Kim", Scope.ALL));
    }

    @Test
    void lists() {
        inEachOrderAtBothEnds();
        withSearchesOfEveryKind();
    }

    private void inEachOrderAtBothEnds() {
        for (String sort : List.of("name", "email", "organization", "tickets", "created", "status")) {
            for (String direction : List.of("asc", "desc")) {
                String list = "/agent/users?sort=" + sort + "&dir=" + direction;
                assertThat(rowsOf(list)).as(list).isLessThan(PAGE);
                assertThat(rowsOf(list + "&before=end")).as(list).isLessThan(PAGE);
            }
        }
    }

    private void withSearchesOfEveryKind() {
        for (String typed : List.of(
                "brzęczyszczykiewicz-wirthdottir",
                "schmidt",
                "example",
                "q",
                "anna lovelace",
                "+49 (123) 45",
                "globex",
                "zzzyyyxxx",
                "featherstonehaugj")) {
            assertThat(rowsOf("/agent/users?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)))
                    .as(typed)
                    .isLessThan(SEARCH);
        }
    }

    @Test
    void records() {
        ofAnOrdinaryUserWithEachTab();
        ofTheBusiestUserWhoseTicketsAreCounted();
    }

    private void ofAnOrdinaryUserWithEachTab() {
        long ordinary = db.sql("""
                        select person_id from directory_entry where ticket_count between 3 and 9 order by person_id limit 1
                        """).query(Long.class).single();
        for (String part : List.of("", "/tickets", "/billing", "/notes", "/activity", "/detail", "/peek")) {
            assertThat(rowsOf("/agent/users/" + ordinary + part)).as(part).isLessThan(PAGE);
        }
    }

    private void ofTheBusiestUserWhoseTicketsAreCounted() {
        long busiest = db.sql("select requester_id from ticket group by 1 order by count(*) desc limit 1")
                .query(Long.class)
                .single();
        long theirs = db.sql("select count(*) from ticket where requester_id = ?", busiest)
                .query(Long.class)
                .single();

        assertThat(theirs).isGreaterThan(5_000);
        assertThat(rowsOf("/agent/users/" + busiest)).isLessThan(2 * theirs + PAGE);
    }

    private long rowsOf(String address) {
        long before = rows();
        desk.page(address);
        return rows() - before;
    }

    /** How many rows this transaction has read until now. */
    private long rows() {
        return db.sql("""
                        select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::bigint from pg_stat_xact_user_tables
                        """).query(Long.class).single();
    }
}
