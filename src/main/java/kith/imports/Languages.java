package kith.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Languages by their tag (BCP 47) or by their name, in English, in themselves and in the languages around us. */
final class Languages {

    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final List<String> NAMED_IN = List.of("en", "de", "fr", "es", "it", "nl", "pt", "pl");
    private static final Map<String, String> NAMES = names();

    private Languages() {}

    /** The normalised tag: {@code de}, {@code pt-BR}. */
    static Optional<String> find(String typed) {
        String stripped = typed.strip();
        String named = NAMES.get(HeaderNames.normalize(stripped));
        return named != null ? Optional.of(named) : tag(stripped.replace('_', '-'));
    }

    private static Optional<String> tag(String typed) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(typed).build();
            boolean country = locale.getCountry().isEmpty()
                    || locale.getCountry().length() == 3
                    || COUNTRIES.contains(locale.getCountry());
            return CODES.contains(locale.getLanguage()) && country
                    ? Optional.of(locale.toLanguageTag())
                    : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.of(code);
            NAMED_IN.forEach(in -> put(names, language.getDisplayLanguage(Locale.of(in)), code));
            put(names, language.getDisplayLanguage(language), code);
        }
        Arrays.stream(Locale.getISOLanguages()).forEach(names::remove);
        return names;
    }

    private static void put(Map<String, String> names, String name, String code) {
        if (name.length() > 3) {
            names.putIfAbsent(HeaderNames.normalize(name), code);
        }
    }
}
