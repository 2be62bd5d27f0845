package kith.organizations.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import kith.organizations.OrganizationPlace;
import kith.organizations.OrganizationQuery;
import kith.organizations.OrganizationSort;
import org.jspecify.annotations.Nullable;

/** The list as it stands in the address; what cannot be read is as if it were not there. */
record ListForm(
        @Nullable String q,
        @Nullable String sort,
        @Nullable String dir,
        @Nullable String after,
        @Nullable String before) {

    private static final int LONGEST_SEARCH = 200;

    OrganizationQuery query() {
        String place = after != null ? after : before;
        return new OrganizationQuery(
                search(),
                column(),
                ascending(),
                place == null
                        ? null
                        : OrganizationPlace.parse(place, after == null, column())
                                .orElse(null));
    }

    String search() {
        String typed = q == null ? "" : q.strip().replace("\0", "");
        return typed.substring(0, Math.min(typed.length(), LONGEST_SEARCH));
    }

    OrganizationSort column() {
        return Stream.of(OrganizationSort.values())
                .filter(column -> text(column).equals(sort))
                .findFirst()
                .orElse(OrganizationSort.NAME);
    }

    boolean ascending() {
        return !"desc".equals(dir);
    }

    /** The address of the list in the order of this column; a second click turns it around. */
    String sortedBy(OrganizationSort column) {
        boolean descending = column == column() ? ascending() : column != OrganizationSort.NAME;
        return address(column, descending);
    }

    String at(OrganizationPlace place) {
        return address(column(), !ascending()) + (place.backwards() ? "&before=" : "&after=") + encoded(place.text());
    }

    /** The value of {@code aria-sort}; {@code null} for a column that the list is not sorted by. */
    @Nullable String ariaSort(OrganizationSort column) {
        if (column != column()) {
            return null;
        }
        return ascending() ? "ascending" : "descending";
    }

    static String text(OrganizationSort column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    private String address(OrganizationSort column, boolean descending) {
        return "/agent/organizations?sort=" + text(column) + (descending ? "&dir=desc" : "")
                + (search().isEmpty() ? "" : "&q=" + encoded(search()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
