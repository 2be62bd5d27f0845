package kith.palette;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text cut in three, so that the part that was searched for can be shown as such. */
public record Marked(String before, String match, String after) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Finds the words in the text, case and accents aside: at the beginning of a word if possible. */
    static Marked of(String text, String words) {
        String wanted = fold(words.strip());
        if (wanted.isEmpty()) {
            return new Marked(text, "", "");
        }
        StringBuilder folded = new StringBuilder();
        List<Integer> origin = new ArrayList<>();
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            String letter = fold(Character.toString(text.codePointAt(i)));
            folded.append(letter);
            origin.addAll(Collections.nCopies(letter.length(), i));
        }
        origin.add(text.length());
        int at = find(folded.toString(), wanted);
        return at < 0 ? new Marked(text, "", "") : cut(text, origin.get(at), origin.get(at + wanted.length()));
    }

    boolean found() {
        return !match.isEmpty();
    }

    private static Marked cut(String text, int from, int to) {
        return new Marked(text.substring(0, from), text.substring(from, to), text.substring(to));
    }

    private static int find(String folded, String wanted) {
        if (folded.startsWith(wanted)) {
            return 0;
        }
        int inner = folded.indexOf(" " + wanted);
        return inner >= 0 ? inner + 1 : folded.indexOf(wanted);
    }

    private static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
