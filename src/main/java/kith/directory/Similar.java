package kith.directory;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kith.directory.Term.Word;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/**
 * Finds what differs from the search by one typing error. All ways to mistype a word are one pattern, which the trigram
 * index answers: far fewer rows are touched than a measure of similarity would have to weigh.
 */
@Component
class Similar {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 24;

    /** So many are looked at; who mistypes a word looks for somebody, not for everybody of a frequent name. */
    private static final int MOST = 200;

    private static final Pattern SPECIAL = Pattern.compile("[\\\\.^$*+?()\\[\\]{}|]");

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
        return Sql.anyOf(terms.stream()
                .filter(Similar::mayBeMistyped)
                .map(mistyped -> matches((Word) mistyped, terms, zone))
                .toList());
    }

    private Sql matches(Word mistyped, List<Term> terms, ZoneId zone) {
        List<Sql> conditions = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Term term : terms) {
            if (term instanceof Word word && !term.equals(mistyped)) {
                words.add(SearchSql.pattern(word.text()));
            } else if (!term.equals(mistyped)) {
                conditions.add(search.sql(term, zone));
            }
        }
        conditions.add(Sql.of(
                "d.person_id = any ((select directory_similar(?, ?, ?))::bigint[])",
                pattern(mistyped.text()),
                words.toArray(String[]::new),
                MOST));
        return Sql.allOf(conditions);
    }

    private static boolean mayBeMistyped(Term term) {
        return term instanceof Word word
                && word.text().length() >= SHORTEST
                && word.text().length() <= LONGEST;
    }

    /**
     * A word that begins like this one with one letter wrong, missing, too much, or two of them swapped: for each place
     * all that may go wrong there, which the trigram index takes apart faster than each way to mistype alone.
     */
    static String pattern(String word) {
        List<String> ways = new ArrayList<>();
        int last = word.length() - 1;
        for (int i = 0; i < last; i++) {
            String here = literal(word.substring(i, i + 1));
            String next = literal(word.substring(i + 1, i + 2));
            String wrong = "(.?" + next + "|." + here + next + "|" + next + here + ")";
            ways.add(literal(word.substring(0, i)) + wrong + literal(word.substring(i + 2)));
        }
        ways.add(literal(word.substring(0, last)) + ".?");
        return ways.stream().collect(Collectors.joining("|", " (", ")"));
    }

    private static String literal(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }
}
