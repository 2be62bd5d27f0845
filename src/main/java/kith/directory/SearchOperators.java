package kith.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.directory.Term.At;
import kith.directory.Term.Comparison;
import kith.directory.Term.Created;
import kith.directory.Term.Has;
import kith.directory.Term.InEmail;
import kith.directory.Term.InOrganizationName;
import kith.directory.Term.InPhone;
import kith.directory.Term.Is;
import kith.directory.Term.Labelled;
import kith.directory.Term.Speaks;
import kith.directory.Term.Thing;
import kith.directory.Term.Tickets;
import kith.people.PersonStatus;

/** The operators of the search box: {@code email:}, {@code tickets:>5} and their like. */
final class SearchOperators {

    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>|=|)(.+)");

    private SearchOperators() {}

    /** What an operator with this value asks for; empty when there is no such operator or value. */
    static Optional<Term> term(String operator, String value) {
        if (value.isBlank()) {
            return Optional.empty();
        }
        return switch (operator) {
            case "email" -> Optional.of(new InEmail(value));
            case "org" -> Optional.of(new InOrganizationName(value));
            case "label" -> Optional.of(new Labelled(value));
            case "lang" -> Optional.of(new Speaks(value));
            case "domain" -> Optional.of(new At(value.toLowerCase(Locale.ROOT)));
            case "phone" ->
                Optional.of(SearchText.digits(value))
                        .filter(digits -> !digits.isEmpty())
                        .map(InPhone::new);
            case "is" -> named(PersonStatus.values(), value).map(Is::new);
            case "has" -> named(Thing.values(), value).map(Has::new);
            case "tickets" -> compared(value, SearchOperators::tickets);
            case "created" -> compared(value, SearchOperators::created);
            default -> Optional.empty();
        };
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Optional<Term> compared(String value, Function<Matcher, Optional<Term>> reading) {
        Matcher parts = COMPARED.matcher(value);
        return parts.matches() ? reading.apply(parts) : Optional.empty();
    }

    private static Optional<Term> tickets(Matcher parts) {
        return parts.group(2).matches("\\d{1,9}")
                ? Optional.of(new Tickets(comparison(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    private static Optional<Term> created(Matcher parts) {
        if (!parts.group(2).matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Created(comparison(parts.group(1)), LocalDate.parse(parts.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Comparison comparison(String sign) {
        return switch (sign) {
            case "<" -> Comparison.LESS;
            case "<=" -> Comparison.LESS_OR_EQUAL;
            case ">" -> Comparison.MORE;
            case ">=" -> Comparison.MORE_OR_EQUAL;
            default -> Comparison.EQUAL;
        };
    }
}
