package kith.notifications;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Says what is wrong with the words of a notice. */
public final class CheckNotice {

    /** The most characters of a subject or heading. */
    public static final int LONGEST_LINE = 200;

    /** The most characters of a body. */
    public static final int LONGEST_BODY = 10_000;

    /**
     * What is wrong with a field.
     *
     * @param key of the message, which takes {@code detail}
     */
    public record Problem(String key, String detail) {}

    private CheckNotice() {}

    /** What is wrong with a text, by field. */
    public static Map<String, Problem> problems(NoticeKind kind, NoticeText text) {
        Map<String, Problem> problems = new TreeMap<>();
        check(kind, "subject", text.subject(), LONGEST_LINE, problems);
        check(kind, "heading", text.heading(), LONGEST_LINE, problems);
        check(kind, "body", text.body(), LONGEST_BODY, problems);
        return problems;
    }

    private static void check(NoticeKind kind, String field, String text, int longest, Map<String, Problem> problems) {
        Set<String> unknown = NoticeText.unknown(text, kind);
        if (text.isBlank()) {
            problems.put(field, new Problem("notifications.text.empty", ""));
        } else if (text.length() > longest) {
            problems.put(field, new Problem("notifications.text.too-long", Integer.toString(longest)));
        } else if (!unknown.isEmpty()) {
            problems.put(
                    field,
                    new Problem(
                            "notifications.text.unknown",
                            String.join(
                                    ", ",
                                    unknown.stream()
                                            .map(name -> "{" + name + "}")
                                            .toList())));
        }
    }
}
