package kith.billing;

import kith.access.Permission;
import kith.access.StaleEdit;
import kith.access.Viewer;
import kith.billing.ChargeOutcome.Saved;
import kith.billing.TypedCharge.Reading.Right;
import kith.billing.TypedCharge.Reading.Wrong;
import kith.billing.Worth.Money;
import kith.billing.Worth.Time;
import kith.tickets.TicketId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects a charge. */
@Service
public class ChangeCharge {

    private final Charges charges;
    private final ChargeRepository rows;
    private final BillingSettingsRepository settings;

    ChangeCharge(Charges charges, ChargeRepository rows, BillingSettingsRepository settings) {
        this.charges = charges;
        this.rows = rows;
        this.settings = settings;
    }

    /** Puts this in place of what was, if that is still the version that was shown. */
    @Transactional
    public ChargeOutcome change(TicketId ticket, long id, int version, TypedCharge typed, Viewer viewer) {
        viewer.require(Permission.CHARGES_EDIT);
        Charge charge = charges.get(ticket, id, viewer);
        return switch (typed.read(currency(charge))) {
            case Right right -> {
                if (!rows.update(id, version, right)) {
                    throw new StaleEdit("charge " + id);
                }
                yield new Saved();
            }
            case Wrong wrong -> wrong.outcome();
        };
    }

    /** What its amount is in; one that was time gets the currency of now. */
    public String currency(Charge charge) {
        return switch (charge.worth()) {
            case Money money -> money.currency();
            case Time time -> settings.now().currency();
        };
    }
}
