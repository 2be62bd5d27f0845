package kith.i18n;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The message bundles: {@code messages/<module>.properties} in English and {@code <module>_<language>.properties}
 * beside it, in ICU MessageFormat.
 */
@Component
class Messages {

    private final Map<Locale, Map<String, String>> patterns = new HashMap<>();

    Messages(Languages languages) throws IOException {
        languages.enabled().forEach(language -> patterns.put(language, new HashMap<>()));
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            read(file);
        }
        Map<String, String> english = pattern(Languages.DEFAULT);
        for (Locale pseudo : new Locale[] {Languages.PSEUDO_LONG, Languages.PSEUDO_RIGHT_TO_LEFT}) {
            Map<String, String> target = patterns.get(pseudo);
            if (target != null) {
                english.forEach((key, text) -> target.put(key, PseudoText.of(pseudo, text)));
            }
        }
    }

    /** The pattern of a key in a language, else in English; the key itself when nobody wrote it. */
    String pattern(Locale language, String key) {
        String text = pattern(language).get(key);
        return text != null ? text : pattern(Languages.DEFAULT).getOrDefault(key, key);
    }

    Map<String, String> pattern(Locale language) {
        return patterns.getOrDefault(language, Map.of());
    }

    private void read(Resource file) {
        String name = String.valueOf(file.getFilename()).replace(".properties", "");
        int mark = name.indexOf('_');
        Locale language = mark < 0 ? Languages.DEFAULT : Locale.forLanguageTag(name.substring(mark + 1));
        Map<String, String> target = patterns.get(language);
        if (target == null) {
            return;
        }
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        texts.stringPropertyNames().forEach(key -> {
            if (target.put(key, texts.getProperty(key)) != null) {
                throw new IllegalStateException("Two bundles define " + key + ", one of them is " + name);
            }
        });
    }
}
