package kith.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.people.PastFact;
import kith.people.PastRecord;
import kith.people.PastRecords;
import kith.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CommittedTest
class PastRecordsTest {

    private static final int TRANSACTIONS = 50;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Given given;

    @Autowired
    private Viewers viewers;

    @Autowired
    private PastRecords records;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    @Tag("F492")
    void aRecordAsOfAnyMomentSaysWhatItSaidThen(long seed) {
        given.department("Support");
        RandomChanges changes = new RandomChanges(jdbc, seed);
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < TRANSACTIONS; i++) {
            transactions.executeWithoutResult(transaction -> {
                for (int change = changes.dice().nextInt(4); change >= 0; change--) {
                    changes.one();
                }
            });
            moments.add(moment());
        }

        Viewer kim = viewers.find(given.agent("Kim Root", Scope.ALL)).orElseThrow();
        List<Long> present = jdbc.sql("select id from person where deleted_at is null and merged_into is null")
                .query(Long.class)
                .list();
        assertThat(present).isNotEmpty();
        for (Moment moment : moments) {
            for (long person : present) {
                Map<String, String> then = moment.facts().get(person);
                if (then != null) {
                    assertThat(facts(records.at(new PersonId(person), moment.at(), kim)))
                            .as("%d at %s", person, moment.at())
                            .isEqualTo(then);
                }
            }
        }
    }

    private Moment moment() {
        Map<Long, Map<String, String>> facts = new TreeMap<>();
        jdbc.sql("select person_id, field, coalesce(item_id, 0), value, ref from person_fact")
                .query(row -> {
                    facts.computeIfAbsent(row.getLong(1), person -> new TreeMap<>())
                            .put(row.getString(2) + " " + row.getLong(3), known(row.getObject(5), row.getString(4)));
                });
        return new Moment(
                jdbc.sql("select clock_timestamp()")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant(),
                facts);
    }

    private static Map<String, String> facts(PastRecord past) {
        Map<String, String> facts = new TreeMap<>();
        past.lines().stream()
                .flatMap(line -> Stream.concat(Stream.of(line.main()), line.details().stream()))
                .filter(fact -> fact.then() != null || fact.thenRef() != null)
                .forEach(fact -> facts.put(place(fact), known(fact.thenRef(), fact.then())));
        return facts;
    }

    private static String place(PastFact fact) {
        return fact.field() + " " + Objects.requireNonNullElse(fact.item(), 0L);
    }

    /** What a value names is told by its id: an organization may have been renamed since. */
    private static String known(@Nullable Object ref, @Nullable String value) {
        return ref == null ? String.valueOf(value) : "#" + ref;
    }

    private record Moment(Instant at, Map<Long, Map<String, String>> facts) {}
}
