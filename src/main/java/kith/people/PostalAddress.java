package kith.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where mail arrives.
 *
 * @param country a code of ISO 3166-1 alpha-2
 */
public record PostalAddress(
        String street,
        String city,
        @Nullable String state,
        @Nullable String zip,
        String country) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Where the code stands behind the city and the state. */
    private static final Set<String> CODE_LAST = Set.of("US", "CA", "AU", "GB", "IE", "NZ", "IN", "PH", "SG", "ZA");

    /** Whether there is a country of this code. */
    public static boolean country(String code) {
        return COUNTRIES.contains(code);
    }

    /** The lines between street and country, in the order of the country. */
    public String locality() {
        Stream<@Nullable String> parts =
                CODE_LAST.contains(country) ? Stream.of(city, state, zip) : Stream.of(zip, city, state);
        return String.join(" ", parts.filter(Objects::nonNull).toList());
    }

    /** All parts, one a line, in the order of the components: as the change log tells it. */
    public String told() {
        return String.join("\n", street, city, text(state), text(zip), country);
    }

    /** Reads {@link #told}; empty when it is something else. */
    public static Optional<PostalAddress> of(String told) {
        List<String> lines = Arrays.asList(told.split("\n", -1));
        return lines.size() == 5
                ? Optional.of(new PostalAddress(
                        lines.get(0), lines.get(1), orNull(lines.get(2)), orNull(lines.get(3)), lines.get(4)))
                : Optional.empty();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
