package kith.organizations;

import java.time.DateTimeException;
import java.util.Optional;

/**
 * A place beside a row of the list.
 *
 * @param key what the row is sorted by, as text
 * @param backwards whether the page before it is meant, not the one behind it
 */
public record OrganizationPlace(String key, long id, boolean backwards) {

    /** As it stands in the address. */
    public String text() {
        return id + "~" + key;
    }

    /** Reads what {@link #text()} wrote; empty when it belongs to another order or is no place at all. */
    public static Optional<OrganizationPlace> parse(String text, boolean backwards, OrganizationSort sort) {
        int end = text.indexOf('~');
        if (end < 0 || text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        try {
            var place =
                    new OrganizationPlace(text.substring(end + 1), Long.parseLong(text.substring(0, end)), backwards);
            sort.behind(true, place);
            return Optional.of(place);
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
