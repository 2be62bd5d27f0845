package kith.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.people.PersonData;

/** Rows that are decided together, in their order; what they shall do is not done here. */
final class BatchOfRows {

    /** What was decided about a row. */
    record Decided(ParsedRow row, Decision decision) {}

    private final List<ParsedRow> rows;

    BatchOfRows(List<ParsedRow> rows) {
        this.rows = rows;
    }

    /** Every address in the rows that can be taken. */
    Set<String> addresses() {
        return rows.stream()
                .filter(ParsedRow::sound)
                .flatMap(row -> RowDecision.addresses(row.person()).stream())
                .collect(Collectors.toSet());
    }

    List<Decided> decide(RowDecision rule, KnownPeople known) {
        List<Decided> decided = new ArrayList<>(rows.size());
        for (ParsedRow row : rows) {
            decided.add(new Decided(row, decide(row, rule, known)));
        }
        return decided;
    }

    private static Decision decide(ParsedRow row, RowDecision rule, KnownPeople known) {
        if (row.sound()) {
            return rule.decide(row, known);
        }
        return new Decision.Fail(Stream.concat(
                        row.readingProblems().stream().map(problem -> Finding.of(problem, "")),
                        row.problems().stream().map(Finding::of))
                .toList());
    }

    /** The people whom the rows make or change, as the last row leaves them, in the order of the rows. */
    static Map<Long, PersonData> results(List<Decided> decided) {
        Map<Long, PersonData> results = new LinkedHashMap<>();
        for (Decided row : decided) {
            switch (row.decision()) {
                case Decision.Create create -> results.put(create.ref(), create.person());
                case Decision.Update update -> results.put(update.ref(), update.after());
                case Decision.Unchanged ignored -> {}
                case Decision.Skip ignored -> {}
                case Decision.Fail ignored -> {}
            }
        }
        return results;
    }

    /** In the order of the rows: where they differ in case, the first spelling counts. */
    static Set<String> organizations(Map<Long, PersonData> results) {
        return results.values().stream()
                .map(PersonData::organization)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Set<String> labels(Map<Long, PersonData> results) {
        return results.values().stream()
                .flatMap(p -> p.labels().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
