package kith.notifications;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail before it is HTML and plain text: what both say, in this order.
 *
 * @param direction {@code rtl} or {@code ltr}
 * @param preheader what lists of mails show behind the subject
 * @param body paragraphs
 * @param hint what stands beneath the button; empty where nothing must be said
 * @param why because of what the reader gets it
 */
record MailPage(
        String language,
        String direction,
        String sender,
        String subject,
        String preheader,
        String heading,
        List<Paragraph> body,
        @Nullable Button button,
        String hint,
        @Nullable Quoted quoted,
        String why) {

    MailPage {
        body = List.copyOf(body);
    }

    /** The lines of a paragraph. */
    record Paragraph(List<String> lines) {

        Paragraph {
            lines = List.copyOf(lines);
        }
    }

    record Button(String label, String link) {}

    /** What somebody wrote, under a line that says who and when. */
    record Quoted(String intro, String title, List<Paragraph> body) {

        Quoted {
            body = List.copyOf(body);
        }
    }

    /** The paragraphs of a text: blank lines part them. */
    static List<Paragraph> paragraphs(String text) {
        return Arrays.stream(text.strip().replace("\r\n", "\n").split("\n\\h*\n\\s*", -1))
                .map(paragraph -> new Paragraph(
                        paragraph.lines().map(String::stripTrailing).toList()))
                .toList();
    }

    boolean rightToLeft() {
        return direction.equals("rtl");
    }
}
