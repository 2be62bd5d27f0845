package kith.tickets;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.StaleEdit;
import kith.access.Viewer;
import kith.people.PersonId;
import kith.sql.Database;
import kith.staff.Assignees;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a ticket is: where it stands, whose it is, whom it is from, where its mail goes. */
@Service
public class ChangeTicket {

    private final Database db;
    private final FindTicket findTicket;
    private final TicketRows rows;
    private final Assignees assignees;
    private final TicketSettingsRepository settings;
    private final ApplicationEventPublisher events;

    ChangeTicket(
            Database db,
            FindTicket findTicket,
            TicketRows rows,
            Assignees assignees,
            TicketSettingsRepository settings,
            ApplicationEventPublisher events) {
        this.db = db;
        this.findTicket = findTicket;
        this.rows = rows;
        this.assignees = assignees;
        this.settings = settings;
        this.events = events;
    }

    /** Puts this in place of what was; another department or agent takes the right to assign. */
    @Transactional
    public void change(TicketId id, TicketChange change, Viewer viewer) {
        TicketDetails ticket = hold(id, viewer);
        if (ticket.version() != change.version()) {
            throw new StaleEdit("ticket " + id);
        }
        long department = change.department() == null ? ticket.department() : change.department();
        Long assignee = change.assigned() ? change.assignee() : ticket.assignee();
        boolean given = !Objects.equals(assignee, ticket.assignee());
        if (department != ticket.department() || given) {
            viewer.require(Permission.TICKETS_ASSIGN);
        }
        if (department != ticket.department() && !settings.departmentExists(department)) {
            throw new NotFound("department " + department);
        }
        if (given && assignee != null && !offered(assignee, viewer)) {
            throw new NotFound("agent " + assignee);
        }
        write(id, change, department, assignee);
        if (given && assignee != null) {
            events.publishEvent(new TicketEvent.Assigned(id, assignee));
        }
        if (change.status() == TicketStatus.RESOLVED && !ticket.status().done()) {
            events.publishEvent(new TicketEvent.Resolved(id));
        }
    }

    /** Chooses where the mail of this ticket goes; {@code null} for the primary address, whichever that is. */
    @Transactional
    public void notifyAt(TicketId id, @Nullable Long address, Viewer viewer) {
        TicketDetails ticket = hold(id, viewer);
        if (address != null && !belongs(address, ticket.requester())) {
            throw new NotFound("address " + address);
        }
        db.sql("update ticket set notify_address_id = ?, version = version + 1 where id = ?", address, id.value())
                .update();
    }

    /** Gives the ticket to another user, also one who is inactive or closed; {@code false} when there is none such. */
    @Transactional
    public boolean requester(TicketId id, String typed, Viewer viewer) {
        viewer.require(Permission.TICKETS_ASSIGN);
        hold(id, viewer);
        Optional<PersonId> person = known(typed);
        person.ifPresent(found -> {
            db.sql("""
                            update ticket set requester_id = ?, notify_address_id = null, version = version + 1
                            where id = ? and requester_id <> ?
                            """, found.value(), id.value(), found.value()).update();
            db.sql("delete from ticket_participant where ticket_id = ? and person_id = ?", id.value(), found.value())
                    .update();
        });
        return person.isPresent();
    }

    /** Lets somebody take part, named by address or number; {@code false} when there is none such. */
    @Transactional
    public boolean addParticipant(TicketId id, String typed, Viewer viewer) {
        hold(id, viewer);
        Optional<PersonId> person = known(typed);
        person.ifPresent(found -> rows.participate(id, List.of(found)));
        return person.isPresent();
    }

    @Transactional
    public void removeParticipant(TicketId id, PersonId person, Viewer viewer) {
        hold(id, viewer);
        db.sql("delete from ticket_participant where ticket_id = ? and person_id = ?", id.value(), person.value())
                .update();
    }

    private void write(TicketId id, TicketChange change, long department, @Nullable Long assignee) {
        db.sql(
                        """
                        update ticket
                        set status = ?, priority = ?, department_id = ?, assignee_id = ?, version = version + 1,
                            resolved_at = case when ? then coalesce(resolved_at, clock_timestamp()) end
                        where id = ?
                        """,
                        change.status().name(),
                        change.priority().name(),
                        department,
                        assignee,
                        change.status().done(),
                        id.value())
                .update();
    }

    private TicketDetails hold(TicketId id, Viewer viewer) {
        viewer.require(Permission.TICKETS_REPLY);
        HeldTicket held = rows.hold(id).orElseThrow(() -> new NotFound("ticket " + id));
        return findTicket.get(held.id(), viewer);
    }

    private boolean offered(long agent, Viewer viewer) {
        return assignees.offered(viewer).stream().anyMatch(each -> each.id() == agent);
    }

    private boolean belongs(long address, PersonId person) {
        return db.sql(
                        "select exists (select from email_address where id = ? and person_id = ?)",
                        address,
                        person.value())
                .query(Boolean.class)
                .single();
    }

    /** The user with this address or {@code #number}. */
    private Optional<PersonId> known(String typed) {
        String text = MessageText.subject(typed);
        Long number = text.matches("#?\\d{1,18}") ? Long.valueOf(text.replace("#", "")) : null;
        return db.sql("""
                        select p.id from person p
                        where p.deleted_at is null and p.merged_into is null and p.anonymized_at is null
                          and p.id = coalesce(?::bigint, (select person_id from email_address where address_key = lower(?)))
                        """, number, text).query(Long.class).optional().map(PersonId::new);
    }
}
