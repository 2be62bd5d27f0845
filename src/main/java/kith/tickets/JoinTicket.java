package kith.tickets;

import java.util.List;
import kith.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets people take part in a ticket who have a right to by themselves. */
@Service
public class JoinTicket {

    private final TicketRows rows;

    JoinTicket(TicketRows rows) {
        this.rows = rows;
    }

    /** They take part from now on; the requester does already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(TicketId ticket, List<PersonId> people) {
        rows.participate(ticket, people);
    }
}
