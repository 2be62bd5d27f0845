package kith.i18n;

import java.util.Locale;

/** Makes texts of a language that nobody speaks, to find what is cut, bare or laid out for one direction only. */
final class PseudoText {

    private static final String PLAIN = "aeiouycnsAEIOUYCNS";
    private static final String ACCENTED = "áéíóúýçñšÁÉÍÓÚÝÇÑŠ";

    private PseudoText() {}

    static String of(Locale pseudo, String pattern) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        int letters = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            // In MessageFormat braces alternate: text, argument, text of a plural form, argument …
            boolean literal = depth % 2 == 0 && c != '}';
            int index = literal ? PLAIN.indexOf(c) : -1;
            text.append(index < 0 ? c : ACCENTED.charAt(index));
            letters += literal && Character.isLetter(c) ? 1 : 0;
        }
        if (pseudo.equals(Languages.PSEUDO_LONG)) {
            return text + " " + "ö".repeat(Math.max(1, letters * 2 / 5));
        }
        return "\u202b" + text + "\u202c";
    }
}
