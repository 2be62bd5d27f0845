package kith.directory;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kith.directory.Term.Word;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/**
 * Finds what differs from the search by one typing error. Each way to mistype a word is a pattern of its own, and each
 * pattern is looked up in the trigram index: far fewer rows are touched than a measure of similarity would have to weigh.
 */
@Component
class Similar {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 24;

    private final SearchSql search;

    Similar(SearchSql search) {
        this.search = search;
    }

    /** Whether there is a word long enough to be mistyped. */
    boolean possible(SearchText text) {
        return text.terms().stream().anyMatch(Similar::mayBeMistyped);
    }

    /** One of the words may be mistyped; the others must match as they are. */
    Sql matches(SearchText text, ZoneId zone) {
        List<Term> terms = text.terms();
        return Sql.anyOf(IntStream.range(0, terms.size())
                .filter(mistyped -> mayBeMistyped(terms.get(mistyped)))
                .mapToObj(mistyped -> Sql.allOf(IntStream.range(0, terms.size())
                        .mapToObj(i ->
                                i == mistyped ? mistyped(((Word) terms.get(i)).text()) : search.sql(terms.get(i), zone))
                        .toList()))
                .toList());
    }

    private static boolean mayBeMistyped(Term term) {
        return term instanceof Word word
                && word.text().length() >= SHORTEST
                && word.text().length() <= LONGEST;
    }

    private static Sql mistyped(String word) {
        return Sql.anyOf(patterns(word).stream()
                .map(pattern -> Sql.of("d.search_text like ?", pattern))
                .toList());
    }

    /** The word with one letter wrong, missing, too much, or two of them swapped. */
    static List<String> patterns(String word) {
        List<String> patterns = new ArrayList<>();
        for (int i = 0; i < word.length(); i++) {
            String before = escaped(word.substring(0, i));
            String after = escaped(word.substring(i + 1));
            patterns.add("%" + before + "_" + after + "%");
            patterns.add("%" + before + after + "%");
            if (i > 0) {
                patterns.add("%" + before + "_" + escaped(word.substring(i)) + "%");
                patterns.add("%" + escaped(word.substring(0, i - 1)) + escaped(word.substring(i, i + 1))
                        + escaped(word.substring(i - 1, i)) + after + "%");
            }
        }
        return patterns.stream().distinct().toList();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
