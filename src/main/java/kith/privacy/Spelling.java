package kith.privacy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes regular expressions for PostgreSQL that find what people are known by, plain, in addresses of pages, and in JSON. */
final class Spelling {

    private static final String START = "((?<![[:alnum:]])|(?<=%[0-9a-f]{2}))";
    private static final String END = "(?![[:alnum:]])";
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
    private static final String BETWEEN_DIGITS = "[[:space:]()./+-]{0,3}";

    private Spelling() {}

    /** An e-mail address, where it is not the end of a longer one. */
    static String address(String address) {
        return "((?<![[:alnum:]._-])|(?<=%[0-9a-f]{2}))" + literal(address) + "(?![[:alnum:]]|[.-][[:alnum:]])";
    }

    /** A name or a word of one, where it stands for itself. */
    static String name(String name) {
        return START + literal(name) + END;
    }

    /** A number by its digits, however they are set apart. */
    static String number(String digits) {
        String spread = digits.chars().mapToObj(Character::toString).collect(Collectors.joining(BETWEEN_DIGITS));
        return "(?<![0-9])(\\+|00|%2B)?" + spread + "(?![0-9])";
    }

    private static String literal(String text) {
        StringBuilder pattern = new StringBuilder();
        BLANKS.splitAsStream(text.strip()).forEach(word -> {
            pattern.append(pattern.isEmpty() ? "" : "([[:space:]]|\\+|%20)+");
            word.codePoints().forEach(letter -> pattern.append(letter(letter)));
        });
        return pattern.toString();
    }

    private static String letter(int codePoint) {
        String letter = Character.toString(codePoint);
        if (codePoint < 128 && Character.isLetterOrDigit(codePoint)) {
            return letter;
        }
        String encoded = URLEncoder.encode(letter, StandardCharsets.UTF_8);
        String plain = codePoint < 128 ? "\\" + letter : letter;
        String inJson = codePoint == '"' || codePoint == '\\' ? "\\\\?" : "";
        return "(" + inJson + plain + (encoded.equals(letter) ? "" : "|" + encoded) + ")";
    }
}
