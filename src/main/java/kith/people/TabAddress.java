package kith.people;

import java.nio.charset.StandardCharsets;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The address of a tab of a record, keeping everything else that the present address says, such as the list beside. */
public final class TabAddress {

    private final UriComponentsBuilder address;

    private TabAddress(UriComponentsBuilder address) {
        this.address = address;
    }

    public static TabAddress of(PersonId person, String tab, Screen screen) {
        return new TabAddress(UriComponentsBuilder.fromPath("/agent/users/" + person + "/" + tab)
                .query(screen.query()));
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
