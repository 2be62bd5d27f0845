package kith.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.bans.Bans;
import kith.fields.FieldForm;
import kith.groups.FindPortalRights;
import kith.groups.GroupPermission;
import kith.i18n.Texts;
import kith.people.Channel;
import kith.people.EmailAddress;
import kith.people.MeetPerson;
import kith.people.MeetPerson.Met;
import kith.people.PersonId;
import kith.portal.PortalLink.Kind;
import kith.tickets.NewTicket;
import kith.tickets.OpenOutcome;
import kith.tickets.OpenTicket;
import kith.tickets.Refusal;
import kith.tickets.TicketChannel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens tickets of users on the portal, and of guests, who get a link to theirs by mail. */
@Service
public class OpenTicketAsUser {

    private final OpenTicket opening;
    private final MeetPerson people;
    private final Bans bans;
    private final FindPortalRights rights;
    private final RequestLimit limit;
    private final MailLink mailLink;
    private final PortalForms forms;

    OpenTicketAsUser(
            OpenTicket opening,
            MeetPerson people,
            Bans bans,
            FindPortalRights rights,
            RequestLimit limit,
            MailLink mailLink,
            PortalForms forms) {
        this.opening = opening;
        this.people = people;
        this.bans = bans;
        this.rights = rights;
        this.limit = limit;
        this.mailLink = mailLink;
        this.forms = forms;
    }

    /** What somebody wants. */
    public record Wish(
            String subject, String body, @Nullable Long department) {}

    /** What came of the wish of a guest, as far as a guest may know. */
    public sealed interface GuestOutcome {

        /** It is there, or whoever has the address may open none: only the mailbox tells. */
        record Taken() implements GuestOutcome {}

        record Invalid(Map<String, String> problems) implements GuestOutcome {}

        /** Guests may open none. */
        record NotAllowed() implements GuestOutcome {}

        record TooMany() implements GuestOutcome {}
    }

    /** Opens it and keeps what the form says of the user, both or neither. */
    @Transactional
    public OpenOutcome open(Wish wish, FieldForm fields, PortalUser user, Texts texts) {
        OpenOutcome outcome = opening.open(ticket(wish, user.id()));
        if (outcome instanceof OpenOutcome.Opened) {
            forms.save(fields, user.id(), texts);
        }
        return outcome;
    }

    /** Whether somebody who has not signed in may open tickets. */
    public boolean guestsMay() {
        return rights.ofGuest().may(GroupPermission.CREATE_TICKETS);
    }

    @Transactional
    public GuestOutcome open(Wish wish, String name, String email, Origin origin) {
        if (!guestsMay()) {
            return new GuestOutcome.NotAllowed();
        }
        Map<String, String> problems = new HashMap<>();
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (name.isBlank() || name.length() > 200) {
            problems.put("name", "portal.name.needed");
        }
        if (address.isEmpty()) {
            problems.put("email", "portal.email.malformed");
        }
        if (wish.subject().isBlank() || wish.subject().length() > 300) {
            problems.put("subject", "tickets.new.subject.bad");
        }
        if (wish.body().isBlank()) {
            problems.put("body", "tickets.message.bad");
        }
        if (!problems.isEmpty() || address.isEmpty()) {
            return new GuestOutcome.Invalid(problems);
        }
        return switch (limit.count("open", address.get().text(), origin)) {
            case ENOUGH_FROM_SOURCE, ENOUGH_FOR_ADDRESS -> new GuestOutcome.TooMany();
            case OK -> open(wish, name, address.get(), origin);
        };
    }

    private GuestOutcome open(Wish wish, String name, EmailAddress address, Origin origin) {
        if (bans.holdsFor(address) || bans.holdsForSource(origin.ip())) {
            return new GuestOutcome.Taken();
        }
        Met met = people.meet(address, name, Channel.PORTAL);
        if (met.agent()) {
            return new GuestOutcome.Taken();
        }
        return switch (opening.open(ticket(wish, met.id()))) {
            case OpenOutcome.Opened opened -> {
                mailLink.send(new PortalLink(Kind.TICKET, met.id(), address.text(), opened.ticket()));
                yield new GuestOutcome.Taken();
            }
            case OpenOutcome.Refused(var reason) -> {
                if (reason == Refusal.NOT_VALIDATED) {
                    mailLink.send(new PortalLink(Kind.ADDRESS, met.id(), address.text(), null));
                }
                yield new GuestOutcome.Taken();
            }
            case OpenOutcome.Invalid(var errors) -> new GuestOutcome.Invalid(errors);
        };
    }

    private static NewTicket ticket(Wish wish, PersonId requester) {
        return new NewTicket(
                requester, wish.subject(), wish.body(), wish.department(), TicketChannel.PORTAL, null, null, List.of());
    }
}
