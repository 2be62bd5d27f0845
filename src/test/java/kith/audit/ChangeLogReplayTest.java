package kith.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import kith.CommittedTest;
import kith.Given;
import kith.audit.Records.Entry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CommittedTest
class ChangeLogReplayTest {

    private static final int TRANSACTIONS = 60;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Given given;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @Tag("F491")
    @Tag("F255")
    void takingEveryEntryBackFromTheLastToTheFirstGivesTheRowsOfEachMoment(long seed) {
        given.department("Support");
        RandomChanges changes = new RandomChanges(jdbc, seed);
        Deque<Moment> moments = new ArrayDeque<>();
        for (int i = 0; i < TRANSACTIONS; i++) {
            moments.push(moment());
            transactions.executeWithoutResult(transaction -> {
                for (int change = changes.dice().nextInt(4); change >= 0; change--) {
                    changes.one();
                }
                if (changes.dice().nextInt(8) == 0) {
                    transaction.setRollbackOnly();
                }
            });
        }

        Moment present = moment();
        long until = present.lastEntry();
        for (Moment former : moments) {
            entries(former.lastEntry(), until).forEach(present.records()::undo);
            assertThat(present.records())
                    .as("after entry %d", former.lastEntry())
                    .isEqualTo(former.records());
            until = former.lastEntry();
        }
        assertThat(present.records().people()).isEmpty();
    }

    private Moment moment() {
        long last = jdbc.sql("select coalesce(max(id), 0) from change_log")
                .query(Long.class)
                .single();
        return new Moment(last, Records.now(jdbc));
    }

    private List<Entry> entries(long after, long until) {
        return jdbc.sql("""
                        select subject_kind, subject_id as subject, field, coalesce(item_id, 0) as item, old_value, old_ref
                        from change_log where id > ? and id <= ? order by id desc
                        """).params(after, until).query(Entry.class).list();
    }

    private record Moment(long lastEntry, Records records) {}
}
