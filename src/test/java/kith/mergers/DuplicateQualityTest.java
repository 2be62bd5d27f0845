package kith.mergers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.people.PersonId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many of the suggestions are right, and how many of the duplicates are found, among records of known people. */
@CommittedTest
class DuplicateQualityTest {

    @Autowired
    private SearchDuplicates searchDuplicates;

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private Viewers viewers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Given given;

    /** A line: the number of the human, then what a record says. */
    private record Known(String human, String name, String email, String phone, String organization) {

        static Known read(String line) {
            String[] cells = line.split("\\|", -1);
            return new Known(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }
    }

    @Test
    @Tag("F487")
    void nearlyEverySuggestionIsRightAndMostDuplicatesAreFound(TestReporter reporter) throws IOException {
        Viewer kim = viewers.find(given.agent("Kim", Scope.ALL)).orElseThrow();
        Map<Long, String> humans = new HashMap<>();
        Map<String, Long> organizations = new HashMap<>();
        known().forEach(known -> humans.put(add(known, organizations).value(), known.human()));
        Set<Set<Long>> truth = new HashSet<>();
        humans.forEach((one, human) -> humans.forEach((other, same) -> {
            if (one < other && human.equals(same)) {
                truth.add(Set.of(one, other));
            }
        }));

        jdbc.sql("insert into duplicate_search default values").update();
        searchDuplicates.run(jdbc.sql("select max(id) from duplicate_search")
                .query(Long.class)
                .single());
        Set<Set<Long>> found = new HashSet<>();
        duplicates
                .pairs(0, kim)
                .rows()
                .forEach(pair -> found.add(
                        Set.of(pair.one().id().value(), pair.other().id().value())));

        Set<Set<Long>> right = new HashSet<>(found);
        right.retainAll(truth);
        double precision = (double) right.size() / found.size();
        double recall = (double) right.size() / truth.size();
        reporter.publishEntry(String.format(
                Locale.ROOT,
                "duplicates: precision %.3f (%d of %d suggestions are right), recall %.3f (%d of %d found)",
                precision,
                right.size(),
                found.size(),
                recall,
                right.size(),
                truth.size()));
        assertThat(precision).isGreaterThanOrEqualTo(0.95);
        assertThat(recall).isGreaterThanOrEqualTo(0.8);
    }

    private PersonId add(Known known, Map<String, Long> organizations) {
        PersonId person = given.user(known.name(), known.email());
        if (!known.phone().isEmpty()) {
            given.phone(person, known.phone(), known.phone());
        }
        if (!known.organization().isEmpty()) {
            given.member(person, organizations.computeIfAbsent(known.organization(), given::organization));
        }
        return person;
    }

    private static List<Known> known() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DuplicateQualityTest.class.getResourceAsStream("/mergers/labelled.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Known::read).toList();
        }
    }
}
