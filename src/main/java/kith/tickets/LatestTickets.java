package kith.tickets;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kith.access.Viewer;
import kith.people.PeekPart;
import kith.people.PersonId;
import kith.shell.Screen;
import kith.shell.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The three tickets with the latest replies, for the small card about a person. */
@Component
class LatestTickets implements PeekPart {

    private static final int SHOWN = 3;

    private final TicketRepository tickets;
    private final Templates templates;

    LatestTickets(TicketRepository tickets, Templates templates) {
        this.tickets = tickets;
        this.templates = templates;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Content content(PersonId person, Screen screen) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put(
                "tickets",
                tickets.page(TicketRepository.visible(person, viewer), TicketOrder.LAST_REPLY, null, null, SHOWN)
                        .rows());
        return templates.content("tickets/latest", model);
    }
}
