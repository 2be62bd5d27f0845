package kith.directory;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A place between two rows. What comes out of the address is only ever a value of a comparison.
 *
 * @param order the order it belongs to; in another order it means nothing
 * @param segment which part of that order it stands in
 * @param key what the row beside it is sorted by, as text
 * @param id the row beside it
 * @param position how many rows stood before the page that begins here; {@code null} when nobody counted
 */
record Cursor(
        String order,
        int segment,
        String key,
        long id,
        @Nullable Long position) {

    private static final int PARTS = 5;

    /** As it stands in the address. */
    String text() {
        String plain = order + "|" + segment + "|" + id + "|" + (position == null ? "" : position) + "|" + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link #text()} wrote; {@code parameter} is named when it is something else. */
    static Cursor parse(String parameter, String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split("\\|", PARTS);
            if (parts.length < PARTS || plain.indexOf('\0') >= 0) {
                throw new UnreadableList(parameter, text);
            }
            return new Cursor(
                    parts[0],
                    Integer.parseInt(parts[1]),
                    parts[4],
                    Long.parseLong(parts[2]),
                    parts[3].isEmpty() ? null : Long.valueOf(parts[3]));
        } catch (IllegalArgumentException e) {
            throw new UnreadableList(parameter, text);
        }
    }
}
