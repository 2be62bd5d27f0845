package kith.people.web;

import java.util.List;
import java.util.stream.Collectors;
import kith.people.Activity;
import kith.people.Activity.Phrase;
import kith.shell.Screen;

/** Says what happened around a person in the reader's words. */
record ActivityTexts(Screen screen, ChangeTexts changes) {

    String say(Phrase phrase) {
        String key = screen.texts().has(phrase.key()) ? phrase.key() : "people.activity.other";
        return screen.t(key, phrase.words().stream().map(this::word).toArray());
    }

    String details(Activity activity) {
        return activity.details().stream().map(this::say).collect(Collectors.joining(" · "));
    }

    private String word(Object word) {
        return switch (word) {
            case Activity.Field field -> changes.field(field.name());
            case Activity.Source source -> changes.source(source.source());
            case List<?> words -> words.stream().map(this::word).collect(Collectors.joining(", "));
            // Isolated (U+2068, U+2069), names and subjects keep their own direction within the sentence.
            default -> "\u2068%s\u2069".formatted(word);
        };
    }
}
