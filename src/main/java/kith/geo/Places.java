package kith.geo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The towns of the world with 15,000 inhabitants and more. Read when the first map is asked for, about 5 MB. */
@Component
@Lazy
class Places {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** Letters that have no accent to take away. */
    private static final Map<String, String> PLAIN = Map.of(
            "ø", "o", "ł", "l", "ß", "ss", "æ", "ae", "đ", "d", "ı", "i", "œ", "oe", "ð", "d", "þ", "th", "’", "'");

    /** Country, region, latitude, longitude, name, further names: the largest of each country first. */
    private final Map<String, List<String>> byCountry;

    Places() {
        try (InputStream file = Objects.requireNonNull(Places.class.getResourceAsStream("/geo/places.tsv.gz"));
                var lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            byCountry = lines.lines().collect(Collectors.groupingBy(line -> line.substring(0, 2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The town of this name; of several the one in this region, else the largest. */
    Optional<Place> find(String country, @Nullable String region, String name) {
        String wanted = fold(name);
        List<Place> found = byCountry.getOrDefault(country, List.of()).stream()
                .map(line -> line.split("\t", -1))
                .filter(row -> fold(row[4]).equals(wanted)
                        || Arrays.asList(row[5].split(",")).contains(wanted))
                .map(row -> new Place(row[4], row[1], Double.parseDouble(row[2]), Double.parseDouble(row[3])))
                .toList();
        return Stream.concat(found.stream().filter(place -> place.region().equalsIgnoreCase(region)), found.stream())
                .findFirst();
    }

    private static String fold(String name) {
        String folded = ACCENTS.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (var letter : PLAIN.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        return folded;
    }
}
