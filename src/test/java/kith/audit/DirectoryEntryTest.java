package kith.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.CommittedTest;
import kith.Given;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CommittedTest
class DirectoryEntryTest {

    private static final int TRANSACTIONS = 80;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Given given;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void theListEqualsWhatItIsDerivedFromAfterAnyChanges(long seed) {
        given.department("Support");
        RandomChanges changes = new RandomChanges(jdbc, seed);
        for (int i = 0; i < TRANSACTIONS; i++) {
            transactions.executeWithoutResult(transaction -> {
                for (int change = changes.dice().nextInt(3); change >= 0; change--) {
                    changes.one();
                    assertThat(wrong(jdbc)).as("seed %d", seed).isEmpty();
                }
                if (changes.dice().nextInt(8) == 0) {
                    transaction.setRollbackOnly();
                }
            });
        }
        assertThat(wrong(jdbc)).isEmpty();
        assertThat(jdbc.sql("select count(*) from person").query(Long.class).single())
                .isPositive();
    }

    /** Entries that are missing, and entries that should not be as they are. */
    static List<String> wrong(JdbcClient jdbc) {
        return jdbc.sql("""
                        (select 'missing ' || to_jsonb(s)::text from (table directory_source except all table directory_entry) s)
                        union all
                        (select 'stale ' || to_jsonb(d)::text from (table directory_entry except all table directory_source) d)
                        """).query(String.class).list();
    }
}
