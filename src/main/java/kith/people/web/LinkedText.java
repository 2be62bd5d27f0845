package kith.people.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text in lines in which web addresses can be followed; nothing else in it is more than text. */
final class LinkedText {

    /** Full stops, brackets and the like at the end belong to the sentence around it. */
    private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)\\]}]");

    private LinkedText() {}

    /**
     * A piece of a line.
     *
     * @param address where it leads; {@code null} for plain words
     */
    record Piece(String text, @Nullable String address) {}

    static List<List<Piece>> lines(String text) {
        return text.lines().map(LinkedText::pieces).toList();
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher address = ADDRESS.matcher(line);
        int end = 0;
        while (address.find()) {
            if (address.start() > end) {
                pieces.add(new Piece(line.substring(end, address.start()), null));
            }
            pieces.add(new Piece(address.group(), address.group()));
            end = address.end();
        }
        if (end < line.length()) {
            pieces.add(new Piece(line.substring(end), null));
        }
        return pieces;
    }
}
