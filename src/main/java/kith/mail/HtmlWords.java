package kith.mail;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of an HTML mail: paragraphs as lines, quotes behind {@code >}, links with their address. */
final class HtmlWords implements NodeVisitor {

    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "tr",
            "table",
            "li",
            "ul",
            "ol",
            "blockquote",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "address",
            "article",
            "section",
            "header",
            "footer",
            "dl",
            "dt",
            "dd",
            "center");
    private static final Set<String> SILENT = Set.of("script", "style", "head", "title", "template", "noscript");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int quoted;
    private int silent;

    private HtmlWords() {}

    static String of(String html) {
        HtmlWords words = new HtmlWords();
        Jsoup.parse(html).traverse(words);
        words.endLine();
        return words.text.toString().strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode said && silent == 0) {
            String plain = BLANKS.matcher(said.getWholeText()).replaceAll(" ");
            line.append(line.isEmpty() ? plain.stripLeading() : plain);
        } else if (node instanceof Element element) {
            begin(element);
        }
    }

    private void begin(Element element) {
        String name = element.normalName();
        if (SILENT.contains(name)) {
            silent++;
        }
        if (LINES.contains(name) || name.equals("br")) {
            endLine();
        }
        if (name.equals("blockquote")) {
            quoted++;
        } else if (name.equals("li")) {
            line.append("- ");
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (SILENT.contains(name)) {
            silent--;
        }
        if (name.equals("a")) {
            address(element);
        }
        if (LINES.contains(name)) {
            endLine();
        }
        if ((name.equals("p") || name.equals("blockquote")) && !endsEmpty()) {
            text.append('\n');
        }
        if (name.equals("blockquote")) {
            quoted--;
        } else if (name.equals("td") || name.equals("th")) {
            line.append(' ');
        }
    }

    private void address(Element link) {
        String address = link.attr("href").strip();
        boolean worth = address.startsWith("http://") || address.startsWith("https://");
        if (worth
                && silent == 0
                && address.length() <= 500
                && !address.equals(link.text().strip())) {
            line.append(" <").append(address).append('>');
        }
    }

    /** Whether there is an empty line at the end, or nothing at all. */
    private boolean endsEmpty() {
        int length = text.length();
        return length < 2 || (text.charAt(length - 1) == '\n' && text.charAt(length - 2) == '\n');
    }

    private void endLine() {
        String said = line.toString().strip();
        line.setLength(0);
        if (!said.isEmpty()) {
            text.append("> ".repeat(Math.min(quoted, 10))).append(said).append('\n');
        }
    }
}
