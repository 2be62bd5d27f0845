package kith.portal;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import kith.i18n.Languages;
import kith.i18n.Localities;
import kith.i18n.Locality;
import kith.shell.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In which language and time zone the portal is read. */
@Component
public class PortalLanguages {

    private final Languages languages;
    private final Localities localities;

    PortalLanguages(Languages languages, Localities localities) {
        this.languages = languages;
        this.localities = localities;
    }

    /** A user's own language while it is enabled, else that of the helpdesk; before signing in what the browser wishes. */
    Reader reader(@Nullable PortalUser user, @Nullable String wish) {
        Locality locality = localities.now();
        if (user == null) {
            return new Reader(languages.best(wish == null ? locality.language() : wish), locality.zone());
        }
        String own = user.language();
        String tag = own != null && offered(locality).contains(own) ? own : locality.language();
        return new Reader(languages.best(tag), zone(user.timeZone(), locality));
    }

    /** The languages to choose from: those of the helpdesk that the portal is written in. */
    public List<String> offered() {
        return offered(localities.now());
    }

    private List<String> offered(Locality locality) {
        return languages.enabled().stream()
                .map(Locale::toLanguageTag)
                .filter(tag -> locality.languages().contains(tag) || tag.contains("-X"))
                .toList();
    }

    private static ZoneId zone(@Nullable String own, Locality locality) {
        try {
            return own == null ? locality.zone() : ZoneId.of(own);
        } catch (DateTimeException unknown) {
            return locality.zone();
        }
    }
}
