package kith.tickets;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.people.TabAddress;
import kith.shell.Screen;
import kith.shell.Templates;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A page of tickets within a tab.
 *
 * @param visible which tickets, as far as the viewer may see them
 * @param apart those that are listed by themselves: of others, with the person's part in them; {@code null} for none
 * @param withRequesters whether each says whose it is
 */
record TicketsPage(Sql visible, @Nullable Sql apart, boolean withRequesters, TabAddress address) {

    private static final int SIZE = 50;
    private static final int APART = 20;

    Content content(
            TicketRepository tickets, MultiValueMap<String, String> parameters, Screen screen, Templates templates) {
        TicketOrder order = TicketOrder.of(parameters.getFirst("tickets_by"));
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("order", order);
        model.put(
                "tickets",
                tickets.page(
                        visible,
                        order,
                        number(parameters.getFirst("tickets_after")),
                        number(parameters.getFirst("tickets_before")),
                        SIZE));
        model.put(
                "apart",
                apart == null
                        ? List.of()
                        : tickets.page(apart, TicketOrder.LAST_REPLY, null, null, APART)
                                .rows());
        model.put("address", address);
        model.put("withRequesters", withRequesters);
        return templates.content("tickets/tab", model);
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
