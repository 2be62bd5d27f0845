package kith.i18n;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The languages users can have, and what holds for whoever has chosen neither language nor time zone.
 *
 * @param languages BCP 47 tags, never empty
 * @param language one of them
 */
public record Locality(List<String> languages, String language, ZoneId zone) {

    public Locality {
        languages = List.copyOf(languages);
    }

    /** Whether there is anything to choose. */
    public boolean severalLanguages() {
        return languages.size() > 1;
    }

    /** The language somebody is written to: their own while it is enabled, else that of the helpdesk. */
    public String languageFor(@Nullable String own) {
        return own != null && languages.contains(own) ? own : language;
    }
}
