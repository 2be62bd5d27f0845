package kith.billing;

import gg.jte.Content;
import java.util.Map;
import kith.people.TabAddress;
import kith.shell.Screen;
import kith.shell.Templates;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Charges within a tab.
 *
 * @param visible which, as far as the viewer may see them
 * @param withPeople whether each says whose it is
 */
record ChargesTab(Sql visible, boolean withPeople, TabAddress address) {

    private static final int SIZE = 50;

    Content content(
            ChargeRepository charges, MultiValueMap<String, String> parameters, Screen screen, Templates templates) {
        return templates.content(
                "billing/tab",
                Map.of(
                        "screen",
                        screen,
                        "charges",
                        charges.page(
                                visible,
                                number(parameters.getFirst("billing_after")),
                                number(parameters.getFirst("billing_before")),
                                SIZE),
                        "totals",
                        charges.totals(visible),
                        "address",
                        address,
                        "withPeople",
                        withPeople));
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
