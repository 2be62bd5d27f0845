package kith.tickets.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kith.tickets.TicketFolder;
import kith.tickets.TicketId;
import kith.tickets.TicketQuery;
import org.jspecify.annotations.Nullable;

/** The list as it stands in the address; what cannot be read is as if it were not there. */
record FolderForm(
        @Nullable String view,
        @Nullable String q,
        @Nullable String after,
        @Nullable String before) {

    TicketQuery query() {
        return new TicketQuery(folder(), q == null ? "" : q, number(after), number(before));
    }

    TicketFolder folder() {
        return TicketFolder.of(view);
    }

    String search() {
        return query().search();
    }

    /** The address of another folder, with the same words. */
    String at(TicketFolder folder) {
        return "/agent/tickets?view=" + folder.key() + words();
    }

    String after(long ticket) {
        return at(folder()) + "&after=" + ticket;
    }

    String before(long ticket) {
        return at(folder()) + "&before=" + ticket;
    }

    /** The address of a ticket beside this list. */
    String at(TicketId ticket) {
        return "/agent/tickets/" + ticket + "?view=" + folder().key() + words();
    }

    /** The address that one comes back to after an act on a ticket: beside the list that was there, if there was one. */
    String back(TicketId ticket) {
        return view == null ? "/agent/tickets/" + ticket : at(ticket);
    }

    /** The address of an act on a ticket, which remembers this list. */
    String act(TicketId ticket, String act) {
        String list = view == null ? "" : "?view=" + folder().key() + words();
        return "/agent/tickets/" + ticket + "/" + act + list;
    }

    private String words() {
        String search = search();
        return search.isEmpty() ? "" : "&q=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
