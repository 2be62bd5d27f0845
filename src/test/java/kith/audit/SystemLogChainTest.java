package kith.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.audit.SystemLogChain.Check;
import kith.audit.SystemLogChain.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CommittedTest
class SystemLogChainTest {

    private record Happened(int number) implements SystemEvent {

        @Override
        public String action() {
            return "thing.happened";
        }

        @Override
        public @Nullable String subject() {
            return "thing " + number;
        }

        @Override
        public Map<String, ?> details() {
            return Map.of("number", number, "name", "Ærø \"quoted\"");
        }
    }

    @Autowired
    private SystemLog log;

    @Autowired
    private SystemLogChain chain;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Given given;

    private long kim;

    @BeforeEach
    void tenEntries() {
        kim = given.agent("Kim", Scope.ALL);
        for (int i = 1; i <= 10; i++) {
            happens(i);
        }
    }

    private void happens(int number) {
        Actor actor = Actor.agent(kim, "Kim", "192.0.2." + number);
        transactions.executeWithoutResult(status -> log.record(actor, new Happened(number)));
    }

    private long id(int number) {
        return jdbc.sql("select id from system_log where number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    @Test
    @Tag("F500")
    void whatNobodyTouchedIsIntact() {
        assertThat(chain.verify())
                .matches(Check::intact)
                .extracting(Check::entries)
                .isEqualTo(10L);
        assertThat(chain.lastCheck())
                .hasValueSatisfying(check -> assertThat(check.intact()).isTrue());
        assertThat(chain.newestDigest()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update system_log set action = 'thing.never-happened' where number = 4",
                "update system_log set details = '{}' where number = 4",
                "update system_log set at = at + interval '1 microsecond' where number = 4",
                "update system_log set subject = null where number = 4",
                "update system_log set actor_id = actor_id + 1 where number = 4",
                "update system_log set actor_name = 'Lee' where number = 4",
                "update system_log set ip = null where number = 4",
                "update system_log set digest = sha256('x') where number = 4",
                "update system_log set person_digest = sha256('x') where number = 4"
            })
    @Tag("F500")
    void whatWasChangedIsFound(String tampering) {
        jdbc.sql(tampering).update();

        Check check = chain.verify();

        assertThat(check.fault()).isEqualTo(Fault.CHANGED);
        assertThat(check.entry()).isEqualTo(id(4));
        assertThat(chain.lastCheck()).hasValue(check);
    }

    @Test
    @Tag("F500")
    void whatWasRemovedIsFound() {
        long fifth = id(5);
        jdbc.sql("delete from system_log where number = 4").update();

        assertThat(chain.verify())
                .matches(check ->
                        check.fault() == Fault.MISSING && Long.valueOf(fifth).equals(check.entry()));
    }

    @Test
    @Tag("F500")
    void whatWasRemovedAtTheEndIsFound() {
        jdbc.sql("delete from system_log where number = 10").update();

        assertThat(chain.verify().fault()).isEqualTo(Fault.CUT_OFF);
    }

    @Test
    @Tag("F500")
    void whoRenumbersTheRestIsFoundToo() {
        jdbc.sql("delete from system_log where number = 4").update();
        jdbc.sql("update system_log set number = number - 1 where number in (5)")
                .update();

        assertThat(chain.verify().fault()).isNotNull();
        assertThat(chain.verify().entry()).isEqualTo(id(4));
    }

    @Test
    @Tag("F500")
    void whatWasSlippedInBesideTheTriggersIsFound() {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(
                            "insert into system_log (actor_kind, actor_name, source, action) values ('SYSTEM', 'Kith', 'x', 'y')")
                    .update();
        });

        assertThat(chain.verify().fault()).isEqualTo(Fault.ADDED);
    }

    @Test
    @Tag("F500")
    void aNameThatWasTakenAwayWithoutAnonymizingIsFound() {
        jdbc.sql(
                        "update system_log set actor_name = 'anonymized-' || actor_id, ip = null, salt = null where number = 4")
                .update();

        assertThat(chain.verify().fault()).isEqualTo(Fault.FORGOTTEN);
    }

    @Test
    @Tag("F500")
    void whatIsTakenBackLeavesNoGap() {
        transactions.executeWithoutResult(status -> {
            log.record(new Happened(11));
            status.setRollbackOnly();
        });
        happens(12);

        assertThat(chain.verify())
                .matches(Check::intact)
                .extracting(Check::entries)
                .isEqualTo(11L);
    }

    @Test
    @Tag("F500")
    void manyAtOnceAreOneChain() throws Exception {
        try (ExecutorService agents = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Runnable> acts = IntStream.range(0, 60)
                    .<Runnable>mapToObj(i -> () -> transactions.executeWithoutResult(status -> {
                        log.record(new Happened(i));
                        log.record(new Happened(100 + i));
                    }))
                    .toList();
            for (var act : acts.stream().map(agents::submit).toList()) {
                act.get();
            }
        }

        assertThat(chain.verify())
                .matches(Check::intact)
                .extracting(Check::entries)
                .isEqualTo(130L);
    }
}
