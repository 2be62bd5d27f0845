package kith.people;

import java.util.regex.Pattern;

/** What people type, made fit for storing. */
final class TypedText {

    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private TypedText() {}

    /** One line: line breaks and control characters become a blank, those around it go. */
    static String line(String typed) {
        return BREAKS.matcher(typed).replaceAll(" ").strip();
    }

    /** Several lines: line breaks stay, other control characters go. */
    static String text(String typed) {
        return CONTROLS.matcher(typed.replace("\r\n", "\n")).replaceAll("").strip();
    }
}
