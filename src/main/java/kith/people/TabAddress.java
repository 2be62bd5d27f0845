package kith.people;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kith.organizations.OrganizationId;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The address of a tab of a record, keeping everything else that the present address says, such as the list beside. */
public final class TabAddress {

    /** Where a tab has been paged to; every tab names its own {@code <tab>_before} and {@code <tab>_after}. */
    private static final Pattern CURSOR = Pattern.compile("[a-z]+_(before|after)");

    private final UriComponentsBuilder address;

    private TabAddress(UriComponentsBuilder address) {
        this.address = address;
    }

    public static TabAddress of(PersonId person, String tab, Screen screen) {
        return of("/agent/users/" + person + "/" + tab, screen);
    }

    public static TabAddress of(OrganizationId organization, String tab, Screen screen) {
        return of("/agent/organizations/" + organization + "/" + tab, screen);
    }

    private static TabAddress of(String path, Screen screen) {
        return new TabAddress(UriComponentsBuilder.fromPath(path).query(withoutCursors(screen.query())));
    }

    /** What of a query string still holds on another tab: everything but how far one tab was paged. */
    public static String withoutCursors(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !CURSOR.matcher(parameter.split("=", 2)[0]).matches())
                .collect(Collectors.joining("&"));
    }

    /** The same address with this parameter as its only one of this name; {@code null} leaves the parameter out. */
    public TabAddress with(String parameter, @Nullable String value) {
        UriComponentsBuilder changed = address.cloneBuilder();
        return new TabAddress(
                value == null
                        ? changed.replaceQueryParam(parameter)
                        : changed.replaceQueryParam(parameter, UriUtils.encode(value, StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return address.build(true).toUriString();
    }
}
