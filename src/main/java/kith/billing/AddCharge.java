package kith.billing;

import kith.access.Permission;
import kith.access.Viewer;
import kith.billing.ChargeOutcome.Saved;
import kith.billing.TypedCharge.Reading.Right;
import kith.billing.TypedCharge.Reading.Wrong;
import kith.tickets.FindTicket;
import kith.tickets.TicketDetails;
import kith.tickets.TicketId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Charges work on a ticket to whoever asked for it. */
@Service
public class AddCharge {

    private final FindTicket findTicket;
    private final ChargeRepository rows;
    private final BillingSettingsRepository settings;

    AddCharge(FindTicket findTicket, ChargeRepository rows, BillingSettingsRepository settings) {
        this.findTicket = findTicket;
        this.rows = rows;
        this.settings = settings;
    }

    /** Whoever may answer a ticket may charge it. */
    @Transactional
    public ChargeOutcome add(TicketId id, TypedCharge typed, Viewer viewer) {
        viewer.require(Permission.TICKETS_REPLY);
        TicketDetails ticket = findTicket.get(id, viewer);
        return switch (typed.read(settings.now().currency())) {
            case Right right -> {
                rows.insert(ticket, right, viewer);
                yield new Saved();
            }
            case Wrong wrong -> wrong.outcome();
        };
    }
}
