package kith.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/** The names that columns have in the files of the world, in many languages. */
public final class HeaderNames {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, Target> NAMES = load();
    private static final double SIMILAR = 0.92;
    private static final int SHORTEST_SIMILAR = 5;

    private HeaderNames() {}

    /** Whether this is the name of a column rather than a value, imported or not. */
    public static boolean known(String header) {
        return find(header).isPresent();
    }

    static Optional<Target> find(String header) {
        return Optional.ofNullable(NAMES.get(normalize(header)));
    }

    /** The target whose name differs only by a slip of the pen. */
    static Optional<Target> findSimilar(String header) {
        String normalized = normalize(header);
        if (normalized.length() < SHORTEST_SIMILAR) {
            return Optional.empty();
        }
        var similarity = new JaroWinklerSimilarity();
        double best = SIMILAR;
        @Nullable Target found = null;
        for (Map.Entry<String, Target> name : NAMES.entrySet()) {
            double likeness = similarity.apply(normalized, name.getKey());
            if (likeness > best) {
                best = likeness;
                found = name.getValue();
            }
        }
        return Optional.ofNullable(found);
    }

    /** Letters and digits alone, without accents, in lower case. */
    static String normalize(String header) {
        String plain = ACCENTS.matcher(Normalizer.normalize(header, Normalizer.Form.NFKD))
                .replaceAll("");
        return OTHER.matcher(plain)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ł", "l");
    }

    private static Map<String, Target> load() {
        Properties lines = new Properties();
        try (InputStream in = HeaderNames.class.getResourceAsStream("header-names.properties")) {
            if (in == null) {
                throw new IllegalStateException("header-names.properties is missing");
            }
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Target> names = new HashMap<>();
        for (Target target : Target.values()) {
            for (String name : lines.getProperty(target.key(), "").split(",", -1)) {
                names.put(normalize(name), target);
            }
        }
        names.remove("");
        return names;
    }
}
