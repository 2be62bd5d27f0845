package kith.tickets;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import kith.access.Permission;
import kith.access.Viewer;
import kith.people.PersonId;
import kith.people.RecordTab;
import kith.people.TabAddress;
import kith.shell.Screen;
import kith.shell.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The tickets a person asked for, as far as the viewer may see them. */
@Component
class TicketsTab implements RecordTab {

    private static final int PAGE_SIZE = 50;

    private final TicketRepository tickets;
    private final Templates templates;

    TicketsTab(TicketRepository tickets, Templates templates) {
        this.tickets = tickets;
        this.templates = templates;
    }

    @Override
    public String name() {
        return "tickets";
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public OptionalLong count(PersonId person, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return OptionalLong.of(tickets.count(person, viewer));
    }

    @Override
    public boolean forAgents() {
        return false;
    }

    @Override
    public Content content(PersonId person, Screen screen, MultiValueMap<String, String> parameters) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        viewer.require(Permission.USERS_LIST);
        TicketOrder order = TicketOrder.of(parameters.getFirst("tickets_by"));
        var page = tickets.page(
                person,
                viewer,
                order,
                number(parameters.getFirst("tickets_after")),
                number(parameters.getFirst("tickets_before")),
                PAGE_SIZE);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("order", order);
        model.put("tickets", page);
        model.put("address", TabAddress.of(person, name(), screen));
        return templates.content("tickets/tab", model);
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
