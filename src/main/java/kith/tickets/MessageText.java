package kith.tickets;

import java.util.Map;
import java.util.regex.Pattern;

/** What is written in tickets, made fit for storing. Nothing in it is ever taken for HTML. */
final class MessageText {

    /** The most characters of a message. */
    static final int LONGEST = 100_000;

    /** The most characters of a subject. */
    static final int LONGEST_SUBJECT = 300;

    /** What is said where a message has no words, or too many. */
    static final Map<String, String> BAD = Map.of("body", "tickets.message.bad");

    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private MessageText() {}

    /** Several lines: line breaks stay, other control characters go. */
    static String body(String written) {
        return CONTROLS.matcher(written.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("")
                .strip();
    }

    /** Whether a tidy body can be a message. */
    static boolean fits(String body) {
        return !body.isEmpty() && body.length() <= LONGEST;
    }

    /** One line: line breaks and control characters become a blank. */
    static String subject(String written) {
        return BREAKS.matcher(written).replaceAll(" ").strip();
    }

    /** No more than so many characters; a pair of surrogates stays together. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
