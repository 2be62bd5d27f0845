package kith.tickets;

import gg.jte.Content;
import kith.shell.Screen;

/** A card beside the conversation on the page of a ticket, contributed by whoever knows its rows. */
public interface TicketCard {

    /** Where it stands among the others. */
    int position();

    /** What it shows to whoever may see the ticket. */
    Content content(TicketDetails ticket, Screen screen);
}
