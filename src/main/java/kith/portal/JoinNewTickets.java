package kith.portal;

import java.util.List;
import kith.access.NotFound;
import kith.people.PersonId;
import kith.sql.Database;
import kith.sql.Sql;
import kith.tickets.JoinTicket;
import kith.tickets.TicketEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets managers of an organization take part in each of its new tickets, if they want to. */
@Service
public class JoinNewTickets {

    private final Database db;
    private final JoinTicket joining;

    JoinNewTickets(Database db, JoinTicket joining) {
        this.db = db;
        this.joining = joining;
    }

    /** Whether the user joins the tickets of the organization they manage. */
    public boolean wants(PersonId user) {
        return db.sql("""
                        select exists (
                            select from portal_account a
                            join person p on p.id = a.person_id and p.is_manager and p.organization_id = a.joins_organization_id
                            where a.person_id = ?)
                        """, user.value()).query(Boolean.class).single();
    }

    /** Only for managers; whoever comes to manage another organization is asked anew. */
    @Transactional
    public void change(PersonId user, boolean wanted) {
        int changed = db.sql("""
                        update portal_account a set joins_organization_id = case when ? then p.organization_id end
                        from person p
                        where a.person_id = ? and p.id = a.person_id and p.is_manager and p.organization_id is not null
                        """, wanted, user.value()).update();
        if (changed == 0) {
            throw new NotFound("organization of manager " + user);
        }
    }

    /** Before anybody is mailed, so that they get what the others get. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void opened(TicketEvent.Opened opened) {
        List<PersonId> managers = db
                .sql(Sql.lines(
                        Sql.of("""
                                select p.id
                                from ticket t
                                join portal_account a on a.joins_organization_id = t.organization_id
                                join person p on p.id = a.person_id and p.is_manager
                                    and p.organization_id = t.organization_id and
                                """),
                        PortalAccounts.MAY_COME_IN,
                        Sql.of("where t.id = ?", opened.ticket().value())))
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
        if (!managers.isEmpty()) {
            joining.join(opened.ticket(), managers);
        }
    }
}
