package kith.organizations.web;

import java.util.Arrays;
import kith.shell.Screen;

/** Which card of a record the address opens for editing: {@code ?edit=summary}. */
final class CardQuery {

    private CardQuery() {}

    static boolean edits(String card, Screen screen) {
        return Arrays.asList(screen.query().split("&")).contains("edit=" + card);
    }
}
