package kith.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The languages people can choose from, and which of them fits a wish. */
@Component
public class Languages {

    /** What stands in for a language that nobody chose or that is no longer there. */
    public static final Locale DEFAULT = Locale.ENGLISH;

    static final Locale PSEUDO_LONG = Locale.forLanguageTag("en-XA");
    static final Locale PSEUDO_RIGHT_TO_LEFT = Locale.forLanguageTag("ar-XB");

    private final List<Locale> enabled;

    Languages(@Value("${kith.pseudo-locales:false}") boolean pseudo) {
        List<Locale> languages = new ArrayList<>(List.of(DEFAULT, Locale.GERMAN));
        if (pseudo) {
            languages.add(PSEUDO_LONG);
            languages.add(PSEUDO_RIGHT_TO_LEFT);
        }
        enabled = List.copyOf(languages);
    }

    public List<Locale> enabled() {
        return enabled;
    }

    /** The enabled language for a BCP 47 tag or an Accept-Language header (RFC 9110 §12.5.4). */
    public Locale best(@Nullable String wish) {
        if (wish == null || wish.isBlank() || wish.length() > 200) {
            return DEFAULT;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(wish), enabled);
            return found == null ? DEFAULT : found;
        } catch (IllegalArgumentException malformed) {
            return DEFAULT;
        }
    }
}
