package kith.i18n;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** The texts in the language and time zone of the helpdesk, for what is written to nobody in particular. */
@Component
public class HelpdeskTexts {

    private final Localities localities;
    private final Translator translator;

    HelpdeskTexts(Localities localities, Translator translator) {
        this.localities = localities;
        this.translator = translator;
    }

    public Texts now() {
        Locality locality = localities.now();
        return translator.texts(Locale.forLanguageTag(locality.language()), locality.zone());
    }
}
