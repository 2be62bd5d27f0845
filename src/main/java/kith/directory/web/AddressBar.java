package kith.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the browser's address shows after htmx swapped the list: a record that is open beside the list stays in it, and
 * typing on in the search adds no step to go back by.
 */
final class AddressBar {

    private static final Pattern RECORD = Pattern.compile(ListAddresses.LIST + "/\\d{1,18}(/[a-z]{1,40})?(?=[?#]|$)");
    private static final Pattern SEARCH = Pattern.compile("[?&]q=.");

    private AddressBar() {}

    static void show(ListPage page, HttpServletRequest request, HttpServletResponse response) {
        String shown = header(request, "HX-Current-URL");
        boolean typing = header(request, "HX-Trigger").equals("search");
        boolean further = typing && SEARCH.matcher(shown).find();
        response.setHeader(further ? "HX-Replace-Url" : "HX-Push-Url", beside(shown, page));
    }

    private static String beside(String shown, ListPage page) {
        Matcher record = RECORD.matcher(shown);
        return record.find()
                ? page.to().address().replaceFirst(ListAddresses.LIST, record.group())
                : page.to().address();
    }

    private static String header(HttpServletRequest request, String name) {
        @Nullable String value = request.getHeader(name);
        return value == null ? "" : value;
    }
}
