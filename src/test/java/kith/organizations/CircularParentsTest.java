package kith.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.organizations.PropertiesOutcome.Saved;
import kith.organizations.PropertiesOutcome.WouldBeCircular;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;

/** Two organizations become parents of one another at the same time. */
@CommittedTest
class CircularParentsTest {

    @Autowired
    private OrganizationProperties properties;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Given given;

    @RepeatedTest(5)
    @Tag("F133")
    void oneOfBothIsRefused() throws Exception {
        Viewer kim = viewers.find(given.agent("Kim Osei", Scope.ALL)).orElseThrow();
        OrganizationId one = new OrganizationId(given.organization("One"));
        OrganizationId other = new OrganizationId(given.organization("Other"));

        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<PropertiesOutcome>> moves = List.of(
                    () -> properties.save(one, 0, 1, "Other", kim), () -> properties.save(other, 0, 1, "One", kim));
            var outcomes = both.invokeAll(moves).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();

            assertThat(outcomes).containsExactlyInAnyOrder(new Saved(), new WouldBeCircular());
        }
    }
}
