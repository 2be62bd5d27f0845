package kith.mail;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one address, written to the end.
 *
 * @param kind what it is, in capital letters
 * @param person whom it is for, by the number of the record
 * @param message the message of the ticket that it brings
 * @param language a BCP 47 tag
 * @param secret whether its words open something, like a link to choose a password; they are then not kept
 * @param references the Message-IDs of what it goes on from, the oldest first
 */
public record Letter(
        String kind,
        @Nullable Long person,
        @Nullable Long ticket,
        @Nullable Long message,
        String toAddress,
        String toName,
        String language,
        String subject,
        String plain,
        String html,
        Automatic automatic,
        boolean secret,
        List<String> references) {

    private static final int LONGEST_SUBJECT = 250;
    private static final int MOST_REFERENCES = 20;

    /** One address and nothing that could begin another header or name another recipient. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}<>,;:\"()\\[\\]\\\\@]+@[^\\s\\p{Cntrl}<>,;:\"()@]+");

    private static final Pattern MESSAGE_ID = Pattern.compile("<[\\x21-\\x7e&&[^<>]]{1,240}>");

    public Letter {
        if (!ADDRESS.matcher(toAddress).matches()) {
            throw new IllegalArgumentException("No address to write a mail of kind " + kind + " to");
        }
        toName = line(toName);
        subject = shortened(line(subject));
        List<String> wellFormed = references.stream()
                .filter(id -> MESSAGE_ID.matcher(id).matches())
                .toList();
        references = wellFormed.subList(Math.max(0, wellFormed.size() - MOST_REFERENCES), wellFormed.size());
    }

    /** In one line: what would begin another is a blank. */
    private static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static String shortened(String subject) {
        return subject.codePointCount(0, subject.length()) <= LONGEST_SUBJECT
                ? subject
                : subject.substring(0, subject.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }
}
