package kith.billing;

import gg.jte.Content;
import java.util.Map;
import java.util.Objects;
import kith.shell.Screen;
import kith.shell.Templates;
import kith.tickets.TicketCard;
import kith.tickets.TicketDetails;
import org.springframework.stereotype.Component;

/** The charges on the page of a ticket, with the timer. */
@Component
class ChargesCard implements TicketCard {

    private final Charges charges;
    private final Templates templates;

    ChargesCard(Charges charges, Templates templates) {
        this.charges = charges;
        this.templates = templates;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Content content(TicketDetails ticket, Screen screen) {
        TicketCharges shown = charges.latest(ticket.id(), Objects.requireNonNull(screen.viewer()));
        return templates.content(
                "billing/card",
                Map.of("screen", screen, "charges", shown, "typed", TypedCharge.EMPTY, "problems", Map.of()));
    }
}
