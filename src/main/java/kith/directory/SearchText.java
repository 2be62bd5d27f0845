package kith.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kith.directory.Term.Digits;
import kith.directory.Term.Not;
import kith.directory.Term.Numbered;
import kith.directory.Term.Word;

/**
 * What was typed in the search box, folded as names and addresses are, and taken apart.
 *
 * @param unknown operators that there are not, or whose value makes no sense; they were searched as text
 */
record SearchText(List<Term> terms, List<String> unknown) {

    private static final int MOST_TERMS = 12;
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s()./-]*\\d[\\d\\s()./-]*");
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,18})");
    private static final Pattern TOKEN =
            Pattern.compile("(?<not>-?)(?<operator>[A-Za-z]+):(?<value>\"[^\"]*\"|\\S+)|\\S+");

    static SearchText parse(String text) {
        String typed = text.strip();
        String digits = digits(typed);
        if (typed.startsWith("#") && NUMBER.matcher(typed).matches()) {
            return new SearchText(List.of(new Numbered(Long.parseLong(digits))), List.of());
        }
        if (PHONE.matcher(typed).matches() && digits.length() >= 3) {
            String bare = digits.startsWith("00") ? digits.substring(2) : digits;
            return new SearchText(List.of(new Digits(bare, typed)), List.of());
        }
        List<Term> terms = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        TOKEN.matcher(typed).results().limit(MOST_TERMS).forEach(token -> terms.add(term(token.group(), unknown)));
        return new SearchText(terms, unknown);
    }

    private static Term term(String token, List<String> unknown) {
        Matcher parts = TOKEN.matcher(token);
        if (parts.matches() && parts.group("operator") != null) {
            String operator = parts.group("operator").toLowerCase(Locale.ROOT);
            Optional<Term> term = SearchOperators.term(operator, unquoted(parts.group("value")));
            if (term.isPresent()) {
                return parts.group("not").isEmpty() ? term.get() : new Not(term.get());
            }
            unknown.add(token);
        }
        if (token.length() > 1 && token.startsWith("-")) {
            return new Not(word(token.substring(1)));
        }
        return word(token);
    }

    /** The words in one line when nothing else was asked: what names and addresses may begin with. */
    Optional<String> phrase() {
        boolean plain =
                !terms.isEmpty() && terms.stream().allMatch(term -> term instanceof Word || term instanceof Digits);
        return plain
                ? Optional.of(terms.stream().map(SearchText::typed).collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    /** The number of a user, when the search is nothing but a number. */
    Optional<Long> number() {
        return phrase().filter(phrase -> NUMBER.matcher(phrase).matches()).map(Long::valueOf);
    }

    private static String typed(Term term) {
        return term instanceof Digits digits ? digits.typed() : ((Word) term).text();
    }

    /** A piece of a phone number is looked up by its digits. */
    private static Term word(String text) {
        return PHONE.matcher(text).matches() ? new Word(digits(text)) : new Word(text);
    }

    static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private static String unquoted(String value) {
        return value.length() >= 2 && value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
    }
}
