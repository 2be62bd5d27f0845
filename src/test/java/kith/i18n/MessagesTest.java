package kith.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern KEY = Pattern.compile("\\.(?:t|pattern)\\(\\s*\"([a-z0-9_.-]+)\"\\s*[,)]");
    private static final Pattern BARE_TEXT = Pattern.compile(">\\s*([^<>@$`{}&\\n]*\\p{L}{2,}[^<>@$`{}\\n]*)<");

    /** Names and key caps are the same in every language. */
    private static final Set<String> THE_SAME_EVERYWHERE =
            Set.of("Kith", "· Kith", "Esc", "Enter", "Space", "Tab", "Ctrl", "Shift");

    private final Languages languages = new Languages(true);
    private final Messages messages = new Messages(languages);

    MessagesTest() throws IOException {}

    @Test
    @Tag("F474")
    void everyLanguageSaysEverything() {
        Set<String> english = keys(Locale.ENGLISH);

        assertThat(english).isNotEmpty();
        assertThat(keys(Locale.GERMAN)).isEqualTo(english);
    }

    @Test
    void everyMessageIsWellFormedAndTakesTheSameArgumentsInEveryLanguage() {
        for (Map.Entry<String, String> english :
                messages.pattern(Locale.ENGLISH).entrySet()) {
            Set<String> arguments = arguments(english.getValue(), Locale.ENGLISH);
            for (Locale language : languages.enabled()) {
                assertThat(arguments(messages.pattern(language, english.getKey()), language))
                        .as(english.getKey() + " in " + language)
                        .isEqualTo(arguments);
            }
        }
    }

    @Test
    void everyKeyThatATemplateNamesIsInTheBundles() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path template : templates()) {
            Matcher key = KEY.matcher(Files.readString(template));
            while (key.find()) {
                if (messages.pattern(Locale.ENGLISH).get(key.group(1)) == null) {
                    missing.add(key.group(1) + " in " + TEMPLATES.relativize(template));
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void noTemplateHoldsBareText() throws IOException {
        List<String> bare = new ArrayList<>();
        for (Path template : templates()) {
            String markup =
                    Files.readString(template).replaceAll("(?m)^\\s*@.*$", "").replaceAll("\\$\\{[^}]*}", "");
            Matcher text = BARE_TEXT.matcher(markup);
            while (text.find()) {
                if (!THE_SAME_EVERYWHERE.contains(text.group(1).strip())) {
                    bare.add(text.group(1).strip() + " in " + TEMPLATES.relativize(template));
                }
            }
        }

        assertThat(bare).isEmpty();
    }

    private Set<String> keys(Locale language) {
        return new TreeSet<>(messages.pattern(language).keySet());
    }

    private static Set<String> arguments(String pattern, Locale language) {
        return new TreeSet<>(new MessageFormat(pattern, language).getArgumentNames());
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        }
    }
}
