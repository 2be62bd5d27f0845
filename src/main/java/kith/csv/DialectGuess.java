package kith.csv;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kith.csv.Dialect.Delimiter;
import kith.csv.Dialect.LineEnd;
import kith.csv.Dialect.Quote;

/** The dialect under which the beginning of a text looks most like a table, and its number of columns. */
record DialectGuess(Dialect dialect, int columns) {

    // The order decides between equals.
    private static final List<Quote> QUOTES = List.of(Quote.DOUBLE, Quote.NONE, Quote.SINGLE);

    static DialectGuess of(String sample, Predicate<String> knownHeader) {
        Attempt best = Arrays.stream(Delimiter.values())
                .flatMap(delimiter -> QUOTES.stream()
                        .map(quote -> new Dialect(delimiter, quote, LineEnd.LF, false, true))
                        .flatMap(dialect -> attempts(sample, dialect)))
                .reduce((one, other) -> other.score(knownHeader) > one.score(knownHeader) ? other : one)
                .orElseThrow();
        Dialect cut = best.dialect();
        LineEnd lineEnd = lineEnd(sample, cut.quote().sign());
        return new DialectGuess(
                new Dialect(cut.delimiter(), cut.quote(), lineEnd, cut.padded(), best.hasHeader(knownHeader)),
                best.widest());
    }

    private static Stream<Attempt> attempts(String sample, Dialect dialect) {
        Attempt plain = Attempt.of(sample, dialect);
        if (!plain.hasPaddedQuotes()) {
            return Stream.of(plain);
        }
        Dialect padded = new Dialect(dialect.delimiter(), dialect.quote(), dialect.lineEnd(), true, true);
        return Stream.of(plain, Attempt.of(sample, padded));
    }

    /** Line breaks inside quotes do not count. */
    private static LineEnd lineEnd(String sample, char quote) {
        Map<LineEnd, Integer> counts = new EnumMap<>(LineEnd.class);
        boolean quoted = false;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            quoted ^= c == quote;
            if (!quoted && c == '\r') {
                boolean pair = i + 1 < sample.length() && sample.charAt(i + 1) == '\n';
                counts.merge(pair ? LineEnd.CRLF : LineEnd.CR, 1, Integer::sum);
                i += pair ? 1 : 0;
            } else if (!quoted && c == '\n') {
                counts.merge(LineEnd.LF, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(LineEnd.LF);
    }
}
