package kith.shell;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One or two letters that stand for a name on its avatar. */
public final class Initials {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Punct}]+");

    /** Before this character no letter consists of more than one. */
    private static final char COMBINING = '\u0300';

    private Initials() {}

    /** The first characters of the first and the last word, in capitals; a question mark for no name. */
    public static String of(String name) {
        List<String> words = BETWEEN_WORDS
                .splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return "?";
        }
        String first = firstCharacter(words.getFirst());
        String last = words.size() == 1 ? "" : firstCharacter(words.getLast());
        return (first + last).toUpperCase(Locale.ROOT);
    }

    private static String firstCharacter(String word) {
        if (word.charAt(0) < COMBINING && (word.length() == 1 || word.charAt(1) < COMBINING)) {
            return word.substring(0, 1);
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(word);
        return word.substring(0, characters.next());
    }
}
