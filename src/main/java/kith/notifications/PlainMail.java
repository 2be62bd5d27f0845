package kith.notifications;

import java.util.ArrayList;
import java.util.List;
import kith.notifications.MailPage.Button;
import kith.notifications.MailPage.Paragraph;
import kith.notifications.MailPage.Quoted;

/** A mail as plain text: lines of at most 76 characters (RFC 5322 §2.1.1 asks for 78), links whole. */
final class PlainMail {

    private static final int WIDTH = 76;

    private PlainMail() {}

    static String of(MailPage page) {
        List<String> lines = new ArrayList<>();
        add(page.body(), "", lines);
        Button button = page.button();
        if (button != null) {
            lines.add(button.label() + ":");
            lines.add(button.link());
            lines.add("");
        }
        if (!page.hint().isEmpty()) {
            wrap(page.hint(), "", lines);
            lines.add("");
        }
        Quoted quoted = page.quoted();
        if (quoted != null) {
            wrap(quoted.intro() + ":", "", lines);
            lines.add("");
            wrap(quoted.title(), "> ", lines);
            lines.add(">");
            add(quoted.body(), "> ", lines);
            lines.set(lines.size() - 1, "");
        }
        lines.add("-- ");
        wrap(page.why(), "", lines);
        lines.add(page.sender());
        return String.join("\r\n", lines) + "\r\n";
    }

    private static void add(List<Paragraph> paragraphs, String mark, List<String> lines) {
        paragraphs.forEach(paragraph -> {
            paragraph.lines().forEach(line -> wrap(line, mark, lines));
            lines.add(mark.strip());
        });
    }

    private static void wrap(String text, String mark, List<String> lines) {
        StringBuilder line = new StringBuilder(mark);
        for (String word : text.strip().split("\\h+", -1)) {
            boolean full = line.length() > mark.length() && line.length() + 1 + word.length() > WIDTH;
            if (full) {
                lines.add(line.toString());
                line = new StringBuilder(mark);
            }
            if (line.length() > mark.length()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString().stripTrailing());
    }
}
