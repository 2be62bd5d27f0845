package kith.billing;

import java.util.List;
import kith.tickets.TicketId;

/**
 * What the page of a ticket shows of its charges.
 *
 * @param latest the newest few
 * @param settings those of the moment, for what is charged next
 */
public record TicketCharges(TicketId ticket, List<Charge> latest, Totals totals, BillingSettings settings) {

    public boolean more() {
        return totals.count() > latest.size();
    }
}
