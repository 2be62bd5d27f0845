package kith.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What the list is narrowed by. It is read from the query string and written back in one canonical form, so that the same
 * filter always has the same text.
 */
public record PersonFilter(List<Condition> conditions) {

    public static final PersonFilter EVERYONE = new PersonFilter(List.of());

    public PersonFilter {
        conditions = List.copyOf(conditions);
    }

    /**
     * Reads the parameters that narrow; others ({@code sort}, {@code after}, …) are left alone.
     *
     * @throws UnreadableList when a value is none of those possible
     */
    public static PersonFilter parse(MultiValueMap<String, String> parameters) {
        return new PersonFilter(FilterParameters.read(parameters));
    }

    /** Reads a query string, with or without a question mark before it. */
    public static PersonFilter parse(String query) {
        return parse(QueryString.read(query));
    }

    /** The canonical query string, without a question mark; empty for everyone. */
    public String query() {
        return QueryString.write(parameters());
    }

    /** The parameters that make this filter, in canonical order. */
    public MultiValueMap<String, String> parameters() {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        FilterParameters.NAMES.forEach(
                name -> conditions.forEach(condition -> FilterParameters.write(condition, name, parameters)));
        return parameters;
    }

    /** A short mark that two filters share only when they are the same. */
    public String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(query().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isEmpty() {
        return conditions.isEmpty();
    }

    /** What was typed in the search box; empty when nothing was. */
    public String search() {
        return only(Condition.Search.class).map(Condition.Search::text).orElse("");
    }

    /** The condition of this kind; there is at most one of each but of custom fields. */
    public <T extends Condition> Optional<T> only(Class<T> kind) {
        return conditions.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** The conditions beside the search. */
    public List<Condition> narrowing() {
        return conditions.stream()
                .filter(condition -> !(condition instanceof Condition.Search))
                .toList();
    }

    /** The same without this condition. */
    public PersonFilter without(Condition condition) {
        return new PersonFilter(
                conditions.stream().filter(each -> !each.equals(condition)).toList());
    }

    /** The same with this condition in the place of the one of its kind. */
    public PersonFilter with(Condition condition) {
        List<Condition> others = new ArrayList<>(conditions.stream()
                .filter(each -> !aboutTheSame(each, condition))
                .toList());
        return new PersonFilter(
                Stream.concat(others.stream(), Stream.of(condition)).toList());
    }

    /** Each custom field has a condition of its own. */
    private static boolean aboutTheSame(Condition one, Condition other) {
        return one instanceof Condition.HoldsValue(var field, var ignored)
                ? other instanceof Condition.HoldsValue value && value.field() == field
                : one.getClass() == other.getClass();
    }
}
