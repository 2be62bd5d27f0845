package kith.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.csv.CsvOutput;
import kith.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what came of the rows as files, a few rows at a time. */
@Component
public class ResultFiles {

    private static final int ROWS = 1_000;

    private final ImportRows rows;
    private final ImportEffects effects;

    ResultFiles(ImportRows rows, ImportEffects effects) {
        this.rows = rows;
        this.effects = effects;
    }

    /** The failed rows as they were, with the reason, to be corrected and uploaded again. */
    public void writeFailed(PeopleImport found, Texts texts, OutputStream out) throws IOException {
        try (ErrorFile file = new ErrorFile(out, header(found))) {
            long position = 0;
            List<StagedRow> some = rows.some(found.id(), position, Outcome.FAILED, null, ROWS);
            while (!some.isEmpty()) {
                for (StagedRow row : some) {
                    file.row(row.row(), fields(row), codes(row), messages(row, texts));
                }
                position = some.getLast().number();
                some = rows.some(found.id(), position, Outcome.FAILED, null, ROWS);
            }
        }
    }

    /** The rows with this outcome and this finding, or every row: number, outcome, user, reason, and the cells as they were. */
    public void writeLog(
            PeopleImport found, @Nullable Outcome outcome, @Nullable String finding, Texts texts, OutputStream out)
            throws IOException {
        try (CsvOutput file = new CsvOutput(out)) {
            file.row(logged(List.of("row", "outcome", "user_id", "reason"), header(found)));
            long position = 0;
            List<StagedRow> some = rows.some(found.id(), position, outcome, finding, ROWS);
            while (!some.isEmpty()) {
                Map<Long, Long> people = effects.people(
                        found.id(), some.getFirst().number(), some.getLast().number());
                for (StagedRow row : some) {
                    Long person = people.get(row.number());
                    file.row(logged(
                            List.of(
                                    Long.toString(row.number()),
                                    row.outcome().key(),
                                    person == null ? "" : person.toString(),
                                    messages(row, texts)),
                            row.cells()));
                }
                position = some.getLast().number();
                some = rows.some(found.id(), position, outcome, finding, ROWS);
            }
        }
    }

    private static List<String> header(PeopleImport found) {
        boolean named = found.knownFormat().header();
        return found.knownMapping().columns().stream()
                .map(column -> named
                        ? column.header()
                        : column.target() == Target.NONE ? "" : column.target().key())
                .toList();
    }

    private static List<@Nullable String> logged(List<String> first, List<String> cells) {
        List<@Nullable String> all = new ArrayList<>(first);
        all.addAll(cells);
        return all;
    }

    private static String fields(StagedRow row) {
        return joined(row.findings().stream().map(Finding::field).toList());
    }

    private static String codes(StagedRow row) {
        return joined(row.findings().stream().map(Finding::code).toList());
    }

    private static String messages(StagedRow row, Texts texts) {
        return joined(
                row.findings().stream().map(finding -> finding.message(texts)).toList());
    }

    private static String joined(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }
}
