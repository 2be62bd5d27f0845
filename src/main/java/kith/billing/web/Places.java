package kith.billing.web;

import kith.shell.Screen;
import kith.tickets.TicketId;

/** Where one comes back to. */
final class Places {

    private Places() {}

    /** The page of the ticket, beside the list that the present address names. */
    static String ticket(TicketId ticket, Screen screen) {
        String list = screen.query().isEmpty() ? "" : "?" + screen.query();
        return "/agent/tickets/" + ticket + list;
    }
}
