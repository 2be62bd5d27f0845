package kith.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The first records of a text, read under one dialect to see how well it fits. */
record Attempt(Dialect dialect, List<List<Cell>> records, int broken) {

    private static final int RECORDS = 200;
    private static final int BROKEN_RECORDS = 20;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;|\"'<>]+@[^\\s@,;|\"'<>]+\\.[^\\s@,;|\"'<>]+");

    record Cell(String text, boolean quoted) {

        boolean wrapped(char quote) {
            String stripped = text.strip();
            return stripped.length() > 1
                    && stripped.charAt(0) == quote
                    && stripped.charAt(stripped.length() - 1) == quote;
        }
    }

    static Attempt of(String sample, Dialect dialect) {
        Attempt attempt = new Attempt(dialect, new ArrayList<>(), 0);
        String rest = sample;
        int broken = 0;
        while (true) {
            Collector collector = new Collector();
            try {
                attempt.read(rest, collector);
                return new Attempt(dialect, attempt.records, broken);
            } catch (CsvParseException e) {
                broken++;
            }
            if (broken == BROKEN_RECORDS) {
                return new Attempt(dialect, attempt.records, broken);
            }
            rest = behind(rest, collector.line);
        }
    }

    private void read(String text, Collector collector) {
        try (CsvReader<List<Cell>> reader = CsvRows.strict(dialect).build(collector, text)) {
            for (List<Cell> cells : reader) {
                if (records.size() == RECORDS) {
                    return;
                }
                if (!cells.isEmpty()) {
                    records.add(cells);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String behind(String text, long lines) {
        Lines walk = new Lines(new StringReader(text));
        try {
            walk.skip(lines);
            return walk.rest().readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Even columns count most; e-mail addresses that stand alone in their cell and names of columns that
     * are known show that the cuts are in the right places.
     */
    double score(Predicate<String> knownHeader) {
        int columns = usualColumns();
        double even = columns < 2 ? 0.1 : share(cells -> cells.size() == columns);
        double score = 100 * even + Math.min(columns, 10);
        score += 40 * share(cells -> cells.stream().anyMatch(Attempt::isAddress));
        score += hasHeader(knownHeader) ? 10 * Math.min(3, knownNames(knownHeader)) : 0;
        score += dialect.delimiter() == Dialect.Delimiter.COMMA ? 0 : 3;
        score -= records.isEmpty() || records.getFirst().size() == columns ? 0 : 30;
        return score + quoteScore();
    }

    private double quoteScore() {
        double score = broken == 0 ? 0 : -10 - 60.0 * broken / (records.size() + broken);
        score -= dialect.padded() ? 1 : 0;
        score -= 30 * share(cells -> cells.stream().anyMatch(cell -> isWrapped(cell)));
        return switch (dialect.quote()) {
            case DOUBLE -> score;
            case SINGLE -> score + (quotedCells() > 1 ? 5 : -5);
            case NONE -> score - 25;
        };
    }

    private boolean isWrapped(Cell cell) {
        return !cell.quoted() && (cell.wrapped('"') || cell.wrapped('\''));
    }

    boolean hasPaddedQuotes() {
        char quote = dialect.quote().sign();
        return records.stream()
                .flatMap(List::stream)
                .anyMatch(cell -> !cell.quoted()
                        && cell.wrapped(quote)
                        && !cell.text().equals(cell.text().strip()));
    }

    boolean hasHeader(Predicate<String> knownHeader) {
        return !records.isEmpty() && HeaderRow.present(texts(0), records.size() > 1 ? texts(1) : null, knownHeader);
    }

    int widest() {
        return records.stream().mapToInt(List::size).max().orElse(0);
    }

    private long knownNames(Predicate<String> knownHeader) {
        return texts(0).stream().filter(knownHeader).count();
    }

    private List<String> texts(int record) {
        return records.get(record).stream().map(Cell::text).toList();
    }

    private long quotedCells() {
        return records.stream().flatMap(List::stream).filter(Cell::quoted).count();
    }

    private static boolean isAddress(Cell cell) {
        return ADDRESS.matcher(cell.text().strip()).matches();
    }

    private int usualColumns() {
        return records.stream().collect(Collectors.groupingBy(List::size, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private double share(Predicate<List<Cell>> condition) {
        return records.isEmpty()
                ? 0
                : (double) records.stream().filter(condition).count() / records.size();
    }

    /** Keeps of each record what is needed to judge it. */
    private static final class Collector extends AbstractBaseCsvCallbackHandler<List<Cell>> {

        private List<Cell> cells = new ArrayList<>();
        private long line;

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            cells = new ArrayList<>();
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            cells.add(new Cell(new String(buffer, offset, Math.min(length, Limits.CELL_CHARACTERS)), quoted));
        }

        @Override
        protected List<Cell> buildRecord() {
            List<Cell> complete = cells;
            cells = new ArrayList<>();
            return complete;
        }
    }
}
