package kith.billing;

import kith.access.Permission;
import kith.access.StaleEdit;
import kith.access.Viewer;
import kith.tickets.TicketId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a charge back; the history of the ticket keeps what it was. */
@Service
public class RemoveCharge {

    private final Charges charges;
    private final ChargeRepository rows;

    RemoveCharge(Charges charges, ChargeRepository rows) {
        this.charges = charges;
        this.rows = rows;
    }

    @Transactional
    public void remove(TicketId ticket, long id, int version, Viewer viewer) {
        viewer.require(Permission.CHARGES_EDIT);
        Charge charge = charges.get(ticket, id, viewer);
        if (!rows.delete(charge.id(), version)) {
            throw new StaleEdit("charge " + id);
        }
    }
}
