package kith.i18n;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Gives out the texts of a language and time zone. */
@Component
public class Translator {

    private final Messages messages;
    private final Map<Locale, Map<ZoneId, Texts>> texts = new ConcurrentHashMap<>();

    Translator(Messages messages) {
        this.messages = messages;
    }

    public Texts texts(Locale language, ZoneId zone) {
        return texts.computeIfAbsent(language, ignored -> new ConcurrentHashMap<>())
                .computeIfAbsent(zone, ignored -> new Texts(messages, language, zone));
    }
}
