package kith.shell;

import java.text.BreakIterator;
import java.util.Locale;

/** One or two letters that stand for a name on its avatar. */
public final class Initials {

    /** Before this character no letter consists of more than one. */
    private static final char COMBINING = '\u0300';

    private Initials() {}

    /** The first characters of the first and the last word, in capitals; a question mark for no name. */
    public static String of(String name) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < name.length(); i++) {
            if (!separates(name.charAt(i)) && (i == 0 || separates(name.charAt(i - 1)))) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            return "?";
        }
        String initials = first == last ? character(name, first) : character(name, first) + character(name, last);
        return initials.toUpperCase(Locale.ROOT);
    }

    /** White space and the punctuation of ASCII. */
    private static boolean separates(char character) {
        return character <= ' ' || (character < 0x7f && !Character.isLetterOrDigit(character));
    }

    private static String character(String name, int at) {
        int next = at + 1;
        if (name.charAt(at) < COMBINING && (next == name.length() || name.charAt(next) < COMBINING)) {
            return name.substring(at, next);
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(name);
        return name.substring(at, characters.following(at));
    }
}
