package kith.portal;

import kith.notifications.Notice;
import kith.notifications.Notices;
import kith.portal.PortalLinks.Made;
import kith.tickets.TicketId;
import org.springframework.stereotype.Component;

/** Makes a link and writes the mail that brings it. Belongs into a transaction. */
@Component
class MailLink {

    private final PortalLinks links;
    private final Notices notices;

    MailLink(PortalLinks links, Notices notices) {
        this.links = links;
        this.notices = notices;
    }

    void send(PortalLink link) {
        notices.send(notice(link, links.make(link)), link.person());
    }

    private static Notice notice(PortalLink link, Made made) {
        String address = link.address();
        return switch (link.kind()) {
            case INVITATION -> Notice.invitation(made.address(), made.until());
            case PASSWORD -> Notice.passwordReset(made.address(), made.until()).to(address);
            case REGISTRATION, ADDRESS ->
                Notice.addressValidation(String.valueOf(address), made.address(), made.until());
            case TICKET -> Notice.guestLink(number(link), address, made.address(), made.until());
        };
    }

    private static long number(PortalLink link) {
        TicketId ticket = link.ticket();
        return ticket == null ? 0 : ticket.value();
    }
}
