package kith.admin.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kith.admin.ChangeLocality;
import kith.i18n.Languages;
import kith.shell.Screen;

/**
 * The languages as the form shows them.
 *
 * @param listed those that are enabled and those that have texts
 * @param further all others that could be enabled
 * @param language the default
 */
record LanguagesForm(List<Choice> listed, List<Choice> further, String language) {

    /** A language in its own words and in those of the reader. */
    record Choice(String tag, String own, String name, boolean enabled, boolean texts) {}

    static LanguagesForm of(List<String> enabled, String language, Languages languages, Screen screen) {
        List<String> withTexts =
                languages.enabled().stream().map(Locale::toLanguageTag).toList();
        List<Choice> all = Stream.of(ChangeLocality.known(), enabled, withTexts)
                .flatMap(tags -> tags.stream().filter(tag -> !tag.isEmpty()))
                .distinct()
                .map(tag -> choice(tag, enabled, withTexts, screen))
                .sorted(Comparator.comparing(
                        Choice::name, Collator.getInstance(screen.texts().language())))
                .toList();
        return new LanguagesForm(
                all.stream()
                        .filter(choice -> choice.enabled() || choice.texts())
                        .toList(),
                all.stream()
                        .filter(choice -> !choice.enabled() && !choice.texts())
                        .toList(),
                language);
    }

    private static Choice choice(String tag, List<String> enabled, List<String> withTexts, Screen screen) {
        String name = Locale.forLanguageTag(tag).getDisplayName(screen.texts().language());
        return new Choice(tag, screen.texts().languageName(tag), name, enabled.contains(tag), withTexts.contains(tag));
    }
}
