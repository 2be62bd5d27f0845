package kith.tickets.web;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kith.shell.Screen;
import kith.sql.Page;
import kith.tickets.Ticket;
import kith.tickets.TicketFolder;
import kith.tickets.TicketId;
import kith.tickets.Tickets;
import org.jspecify.annotations.Nullable;

/**
 * A list of tickets as its page shows it.
 *
 * @param unseen the tickets with a mention that the reader has not seen
 * @param open the ticket that stands beside the list; {@code null} without one
 */
public record FolderView(
        FolderForm form,
        Page<Ticket, Long> page,
        Map<TicketFolder, Long> counts,
        Set<Long> unseen,
        @Nullable TicketId open) {

    public TicketFolder folder() {
        return form.folder();
    }

    public String search() {
        return form.search();
    }

    public String at(TicketFolder folder) {
        return form.at(folder);
    }

    public String at(Ticket ticket) {
        return form.at(new TicketId(ticket.id()));
    }

    /** Where an act on the open ticket is sent to. */
    public String act(String act) {
        return form.act(Objects.requireNonNull(open), act);
    }

    public @Nullable String next() {
        return page.next() == null ? null : form.after(page.next());
    }

    public @Nullable String previous() {
        return page.previous() == null ? null : form.before(page.previous());
    }

    public boolean isOpen(Ticket ticket) {
        return open != null && open.value() == ticket.id();
    }

    /** How many there are: 18, or 1,000+; empty where nobody counted, or there are none. */
    public String count(TicketFolder folder, Screen screen) {
        long count = counts.getOrDefault(folder, 0L);
        if (count == 0) {
            return "";
        }
        return screen.texts().number(Math.min(count, Tickets.COUNTED)) + (count > Tickets.COUNTED ? "+" : "");
    }
}
