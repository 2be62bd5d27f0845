package kith.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** PostgreSQL keeps what it knows of a statement, but for those whose conditions somebody chose. */
@DatabaseTest
class KeptPlansTest {

    @Autowired
    private Database db;

    @Test
    void aStatementThatComesAgainIsKept() {
        often(Sql.lines(Sql.of("select count(*) as again from person where"), Sql.of("id = ?", 1)));

        assertThat(kept("%as again%")).isEqualTo(1);
    }

    @Test
    void aSearchIsPlannedForWhatIsSearched() {
        often(Sql.lines(
                Sql.of("select count(*) as searched from person where"),
                Sql.allOf(List.of(Sql.of("name like ?", "A%")))));

        assertThat(kept("%as searched%")).isZero();
    }

    private void often(Sql sql) {
        for (int i = 0; i < 20; i++) {
            db.sql(sql).query(Long.class).single();
        }
    }

    private int kept(String pattern) {
        return db.sql(
                        "select count(*) from pg_prepared_statements where statement like ? and statement not like '%_prepared_%'",
                        pattern)
                .query(Integer.class)
                .single();
    }
}
