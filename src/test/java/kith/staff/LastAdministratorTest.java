package kith.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.sql.Database;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;

@CommittedTest
class LastAdministratorTest {

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @Autowired
    private SaveAgent saveAgent;

    @Autowired
    private Viewers viewers;

    @RepeatedTest(5)
    @Tag("F397")
    void twoAdministratorsWhoDemoteOneAnotherAtTheSameTimeLeaveOne() throws Exception {
        long kim = given.agent("Kim", Scope.ALL);
        long lee = given.agent("Lee", Scope.ALL);

        List<Callable<SaveOutcome>> both = List.of(demotion(lee, "lee", kim), demotion(kim, "kim", lee));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var outcome : threads.invokeAll(both)) {
                assertThat(outcome.get()).isNotNull();
            }
        }

        assertThat(db.sql("select count(*) from agent where scope = 'ALL' and enabled")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private Callable<SaveOutcome> demotion(long agent, String name, long by) {
        Viewer viewer = viewers.find(by).orElseThrow();
        AgentDraft draft =
                new AgentDraft(name, name + "@help.example", Scope.LIMITED, List.of(), List.of(), null, true, 0);
        return () -> saveAgent.change(agent, draft, viewer);
    }
}
