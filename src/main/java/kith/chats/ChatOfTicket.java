package kith.chats;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kith.access.Viewer;
import kith.shell.Screen;
import kith.shell.Templates;
import kith.sql.Sql;
import kith.tickets.TicketCard;
import kith.tickets.TicketDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The chat that a ticket was made from, on the page of the ticket. */
@Component
class ChatOfTicket implements TicketCard {

    private final ChatRepository rows;
    private final Templates templates;

    ChatOfTicket(ChatRepository rows, Templates templates) {
        this.rows = rows;
        this.templates = templates;
    }

    @Override
    public int position() {
        return 5;
    }

    @Override
    public Content content(TicketDetails ticket, Screen screen) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        Sql made = Sql.of("c.ticket_id = ?", ticket.id().value());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("chat", rows.find(Sql.both(made, VisibleChats.to(viewer))).orElse(null));
        return templates.content("chats/of_ticket", model);
    }
}
