package kith.privacy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * Writes patterns for {@code like} that whatever {@link Spelling} finds fulfils, and that an index of trigrams can look up:
 * letters and digits in their order, anything between.
 */
final class Hint {

    private Hint() {}

    /** For a name or an address: as it is written, and as it stands in the address of a page. */
    static Set<String> text(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        Set<String> hints = new TreeSet<>();
        hints.add(pattern(lower, Character::toString));
        hints.add(pattern(lower, Hint::encoded));
        return hints;
    }

    /** For a number: its digits stand together at the end of what is looked up. */
    static Set<String> digits(String digits) {
        return Set.of("%" + digits + "%");
    }

    private static String pattern(String text, IntFunction<String> written) {
        StringBuilder pattern = new StringBuilder("%");
        text.codePoints().forEach(letter -> {
            if (letter < 128 && Character.isLetterOrDigit(letter)) {
                pattern.append((char) letter);
            } else if (letter >= 128 && (Character.isLetterOrDigit(letter) || mark(letter))) {
                pattern.append(written.apply(letter));
            } else if (pattern.charAt(pattern.length() - 1) != '%') {
                pattern.append('%');
            }
        });
        return pattern.charAt(pattern.length() - 1) == '%'
                ? pattern.toString()
                : pattern.append('%').toString();
    }

    private static boolean mark(int letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static String encoded(int letter) {
        // Upper and lower case are different bytes.
        boolean cased = Character.toUpperCase(letter) != letter;
        return cased
                ? "%"
                : URLEncoder.encode(Character.toString(letter), StandardCharsets.UTF_8)
                        .toLowerCase(Locale.ROOT)
                        .replace("%", "\\%");
    }
}
