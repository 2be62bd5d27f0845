package kith.billing;

import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.organizations.OrganizationId;
import kith.people.PersonId;
import kith.sql.Page;
import kith.sql.Sql;
import kith.tickets.TicketId;
import kith.tickets.VisibleTickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Charges as agents see them: those of tickets that they may see. */
@Service
public class Charges {

    private static final int LATEST = 5;
    private static final int PAGE_SIZE = 50;

    private final ChargeRepository rows;
    private final BillingSettingsRepository settings;

    Charges(ChargeRepository rows, BillingSettingsRepository settings) {
        this.rows = rows;
        this.settings = settings;
    }

    /** The newest few of a ticket. */
    public TicketCharges latest(TicketId ticket, Viewer viewer) {
        Sql visible = visible(ticket, viewer);
        return new TicketCharges(
                ticket, rows.page(visible, null, null, LATEST).rows(), rows.totals(visible), settings.now());
    }

    /** Those of a ticket, the newest first. */
    public Page<Charge, Long> page(TicketId ticket, @Nullable Long after, @Nullable Long before, Viewer viewer) {
        return rows.page(visible(ticket, viewer), after, before, PAGE_SIZE);
    }

    public Charge get(TicketId ticket, long id, Viewer viewer) {
        Sql visible = Sql.lines(visible(ticket, viewer), Sql.of("and c.id = ?", id));
        return rows.page(visible, null, null, 1).rows().stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("charge " + id));
    }

    /** A condition on {@code charge c} and {@code ticket t} that holds for what the viewer may see of a ticket's. */
    private static Sql visible(TicketId ticket, Viewer viewer) {
        return visible(Sql.of("c.ticket_id = ?", ticket.value()), viewer);
    }

    /** The same for those of a person. */
    static Sql visible(PersonId person, Viewer viewer) {
        return visible(Sql.of("c.person_id = ?", person.value()), viewer);
    }

    /** The same for those of everybody who belongs to an organization now. */
    static Sql visible(OrganizationId organization, Viewer viewer) {
        return visible(
                Sql.of("c.person_id in (select m.id from person m where m.organization_id = ?)", organization.value()),
                viewer);
    }

    private static Sql visible(Sql asked, Viewer viewer) {
        viewer.require(Permission.TICKETS_READ);
        return Sql.lines(asked, Sql.of("and"), VisibleTickets.to(viewer));
    }
}
