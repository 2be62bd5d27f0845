package kith.people;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A card for address books in the making: vCard 4.0 (RFC 6350), or 3.0 (RFC 2426). */
final class VCard {

    /** In octets, without the end of the line (RFC 6350 §3.2). */
    private static final int LONGEST_LINE = 75;

    private final Version version;
    private final StringBuilder lines = new StringBuilder();

    VCard(Version version) {
        this.version = version;
        line("BEGIN:VCARD");
        line("VERSION:" + version.number);
    }

    /** A property with one text; none at all where there is no text. */
    void text(String property, @Nullable String value) {
        text(property, null, false, value);
    }

    /**
     * A property with one text of some type.
     *
     * @param preferred whether it is the first choice among those of its kind
     */
    void text(String property, @Nullable String type, boolean preferred, @Nullable String value) {
        if (value == null) {
            return;
        }
        String kind = type == null ? "" : ";TYPE=" + type;
        String first = !preferred ? "" : version == Version.V4 ? ";PREF=1" : ";TYPE=pref";
        line(property + kind + first + ":" + escaped(value));
    }

    /** A property made of several texts, some of which may be missing. */
    void parts(String property, @Nullable String... values) {
        line(property + ":"
                + Arrays.stream(values)
                        .map(value -> value == null ? "" : escaped(value))
                        .collect(Collectors.joining(";")));
    }

    /** A property that is an address; those need no escaping, and hold no line breaks. */
    void uri(String property, String value) {
        line(property + ":" + value.replaceAll("\\p{Cntrl}", "").replace(" ", "%20"));
    }

    /** The whole card, each line with CRLF at its end. */
    String text() {
        return lines + "END:VCARD\r\n";
    }

    /** RFC 6350 §3.4. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace(";", "\\;")
                .replaceAll("\r\n|\r|\n", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Folds what is too long, never within a character. */
    private void line(String line) {
        int octets = 0;
        for (int letter : line.codePoints().toArray()) {
            String text = Character.toString(letter);
            int more = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LONGEST_LINE) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.append(text);
            octets += more;
        }
        lines.append("\r\n");
    }

    /** The versions there are. */
    enum Version {
        V3("3.0"),
        V4("4.0");

        private final String number;

        Version(String number) {
            this.number = number;
        }
    }
}
