package kith.tickets.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import kith.people.ContactPoint.Email;
import kith.people.Person;
import kith.shell.Screen;
import kith.sql.Page;
import kith.staff.Assignees.Assignee;
import kith.staff.Departments.Department;
import kith.tickets.Participant;
import kith.tickets.TicketDetails;
import kith.tickets.TicketEntry;
import kith.tickets.TicketEntry.Change;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as its page shows it.
 *
 * @param address where its mail goes; {@code null} when the requester has no address
 * @param time what time it is where the requester is; {@code null} when nobody knows
 * @param departments those it can be given to; empty for whoever may not give it
 * @param assignees the agents it can be given to
 * @param traces what became of messages on their way to people, by their numbers
 * @param cards what other modules add at the side
 */
public record TicketView(
        TicketDetails ticket,
        Person requester,
        List<Email> addresses,
        @Nullable String address,
        @Nullable String time,
        Page<TicketEntry, Long> entries,
        List<Participant> participants,
        List<Department> departments,
        List<Assignee> assignees,
        Composed composed,
        Map<Long, Content> traces,
        List<Content> cards) {

    /** Whether there is an address to choose. */
    public boolean choosesAddress() {
        return addresses.size() > 1;
    }

    /** The primary address; empty without one. */
    public String primary() {
        return addresses.stream()
                .filter(Email::primary)
                .map(Email::address)
                .findFirst()
                .orElse("");
    }

    /** Whether the agent who has it is among those it can be given to. */
    public boolean assigneeIsOffered() {
        return ticket.assignee() == null
                || assignees.stream().anyMatch(each -> ticket.assignee().equals(each.id()));
    }

    /** A value of a change in the reader's words; names stay as they are. */
    public String said(Change change, String value, Screen screen) {
        return switch (change.field()) {
            case "status" -> screen.t("tickets.status." + value);
            case "priority" -> screen.t("tickets.priority.short." + value);
            default -> value;
        };
    }
}
