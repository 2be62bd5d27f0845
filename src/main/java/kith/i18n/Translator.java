package kith.i18n;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Gives out the texts of a language and time zone. */
@Component
public class Translator {

    private final Messages messages;
    private final Map<DateStyle, Map<Locale, Map<ZoneId, Texts>>> texts = new EnumMap<>(DateStyle.class);
    private volatile DateStyle dates = DateStyle.LOCALE;

    Translator(Messages messages) {
        this.messages = messages;
        for (DateStyle style : DateStyle.values()) {
            texts.put(style, new ConcurrentHashMap<>());
        }
    }

    public Texts texts(Locale language, ZoneId zone) {
        DateStyle style = dates;
        return Objects.requireNonNull(texts.get(style))
                .computeIfAbsent(language, ignored -> new ConcurrentHashMap<>())
                .computeIfAbsent(zone, ignored -> new Texts(messages, language, zone, style));
    }

    /** Has days written like this from now on. */
    public void use(DateStyle style) {
        dates = style;
    }
}
