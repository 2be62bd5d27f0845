package kith.tickets;

import gg.jte.Content;
import java.util.Map;
import kith.shell.Screen;

/** What became of messages on their way to people: a line under each on the page of a ticket. Answered by modules that carry them. */
public interface MessageTrace {

    /** The lines, by the numbers of the messages that have one. */
    Map<Long, Content> traces(TicketId ticket, Screen screen);
}
