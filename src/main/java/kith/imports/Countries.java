package kith.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by their codes and by what people call them. */
final class Countries {

    private static final List<Locale> READ = List.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.of("es"),
            Locale.ITALIAN,
            Locale.of("nl"),
            Locale.of("pt"),
            Locale.of("pl"));
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** The code of ISO 3166-1 alpha-2. */
    static Optional<String> find(String text) {
        return Optional.ofNullable(CODES.get(HeaderNames.normalize(text)));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            READ.forEach(
                    language -> codes.putIfAbsent(HeaderNames.normalize(country.getDisplayCountry(language)), code));
            codes.put(HeaderNames.normalize(country.getISO3Country()), code);
        }
        for (String code : Locale.getISOCountries()) {
            codes.put(HeaderNames.normalize(code), code);
        }
        codes.put("uk", "GB");
        codes.put("england", "GB");
        codes.put("usa", "US");
        codes.put("holland", "NL");
        return codes;
    }
}
