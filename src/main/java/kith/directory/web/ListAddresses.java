package kith.directory.web;

import kith.directory.Condition;
import kith.directory.ListRequest;
import kith.directory.Listing;
import kith.directory.PersonFilter;
import kith.directory.PersonOrder;
import kith.directory.PersonRow;
import kith.directory.PersonSort;
import kith.directory.QueryString;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Where the links of the list lead: the same list, changed in one thing.
 *
 * @param order the one that the columns tell; {@code null} while the best matches come first
 */
record ListAddresses(Listing listing, @Nullable PersonOrder order) {

    static final String LIST = "/agent/users";

    /** This very page. */
    String address() {
        return address(request().pageQuery());
    }

    static String address(String query) {
        return query.isEmpty() ? LIST : LIST + "?" + query;
    }

    String without(Condition condition) {
        return address(request().with(filter().without(condition)).query());
    }

    /** The list with everybody, columns and order kept. */
    String cleared() {
        return address(request().with(PersonFilter.EVERYONE).query());
    }

    String edit(FilterKind kind) {
        return edit(kind.text());
    }

    String edit(String key) {
        String query = request().query();
        return LIST + "?" + query + (query.isEmpty() ? "" : "&") + "edit=" + key;
    }

    String sorted(PersonSort sort) {
        PersonOrder then = order == null ? new PersonOrder(sort, true) : order.clicked(sort);
        return address(request().with(then).query());
    }

    @Nullable String previous() {
        return listing.previous() == null ? null : further("before", listing.previous());
    }

    @Nullable String next() {
        return listing.next() == null ? null : further("after", listing.next());
    }

    String first() {
        return address(request().query());
    }

    String last() {
        return further("before", "end");
    }

    private String further(String name, String cursor) {
        String query = request().query();
        return LIST + "?" + query + (query.isEmpty() ? "" : "&") + name + "=" + cursor;
    }

    String size(int size) {
        return address(request().withSize(size).query());
    }

    /** The record of a row; it carries the list along, so that the list can stand beside it. */
    static String record(PersonRow row, String query) {
        return LIST + "/" + row.id() + query;
    }

    /** What the addresses of the records on this page end with. */
    String rowQuery() {
        String query = request().pageQuery();
        return query.isEmpty() ? "" : "?" + query;
    }

    String count(boolean exactly) {
        String query = filter().query();
        String more = exactly ? (query.isEmpty() ? "exactly=true" : "&exactly=true") : "";
        return LIST + "/count" + (query.isEmpty() && more.isEmpty() ? "" : "?" + query + more);
    }

    /** Where a form asks for this list as a file. */
    String export(boolean everyColumn) {
        MultiValueMap<String, String> parameters = filter().parameters();
        MultiValueMap<String, String> appearance =
                new LinkedMultiValueMap<>(request().appearance());
        appearance.remove("size");
        parameters.addAll(appearance);
        if (everyColumn) {
            parameters.set("columns", "all");
        }
        String query = QueryString.write(parameters);
        return LIST + "/exports" + (query.isEmpty() ? "" : "?" + query);
    }

    /** The list with this one parameter set, order and columns kept. */
    String with(String parameter, String value) {
        MultiValueMap<String, String> parameters = new ListForms(request()).carried(FilterKind.ORGANIZATION);
        parameters.set(parameter, value);
        return address(QueryString.write(parameters));
    }

    /** The list of everybody else, when it now shows one organization; empty otherwise. */
    String negated() {
        String organization = new ListForms(request()).value("organization");
        return organization.matches("\\d+") ? with("organization", "-" + organization) : "";
    }

    private ListRequest request() {
        return listing.request();
    }

    private PersonFilter filter() {
        return request().filter();
    }
}
