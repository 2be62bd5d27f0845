package kith.rules;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A pattern of addresses as it was typed, in lower case: {@code *} stands for anything, also for nothing. Without an {@code @}
 * it is about the domain.
 */
record RulePattern(String text) {

    private static final int LONGEST = 254;

    private static final Pattern LOCAL_PART = Pattern.compile("(?!\\.)[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]+");
    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}.*-]+");

    static RulePattern of(String typed) {
        return new RulePattern(typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\*{2,}", "*"));
    }

    /** The key of the message that says why no address can meet it; empty when one can. */
    String problem() {
        int at = text.indexOf('@');
        String domain = text.substring(at + 1);
        if (text.isEmpty()) {
            return "rules.pattern.missing";
        }
        if (text.length() > LONGEST) {
            return "rules.pattern.long";
        }
        if (at != text.lastIndexOf('@')) {
            return "rules.pattern.several";
        }
        if (at == 0 || domain.isEmpty()) {
            return "rules.pattern.half";
        }
        if (!DOMAIN.matcher(domain).matches()
                || (at > 0 && !LOCAL_PART.matcher(text.substring(0, at)).matches())) {
            return "rules.pattern.characters";
        }
        boolean possible = domain.contains("*") || domain.matches("[^.]+(\\.[^.]+)+");
        return possible && !("." + domain + ".").contains("..") ? "" : "rules.pattern.domain";
    }
}
