package kith.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list.
 *
 * @param similar whether nothing matched the search exactly, so that these only look like it
 * @param unknown operators in the search that there are not
 * @param begin how many rows stand before the first one; {@code null} when nobody counted
 * @param previous where the page before ends; {@code null} on the first page
 * @param next where the page after begins; {@code null} on the last page
 */
public record Listing(
        ListRequest request,
        List<PersonRow> rows,
        boolean similar,
        List<String> unknown,
        @Nullable Long begin,
        @Nullable String previous,
        @Nullable String next) {

    public Listing {
        rows = List.copyOf(rows);
        unknown = List.copyOf(unknown);
    }
}
