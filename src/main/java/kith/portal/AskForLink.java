package kith.portal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kith.bans.Bans;
import kith.notifications.Notice;
import kith.notifications.Notices;
import kith.people.Channel;
import kith.people.EmailAddress;
import kith.people.MeetPerson;
import kith.people.MeetPerson.Met;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.portal.PortalLink.Kind;
import kith.portal.PortalLinks.Made;
import kith.tickets.RequesterTickets;
import kith.tickets.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends strangers links by mail: to choose a password, to register, to one ticket. Whatever is known of the address, the
 * answer is the same; only the mailbox shows the difference.
 */
@Service
public class AskForLink {

    private final RequestLimit limit;
    private final PortalLinks links;
    private final PortalAccounts accounts;
    private final PortalSettingsRepository settings;
    private final MeetPerson people;
    private final Bans bans;
    private final RequesterTickets tickets;
    private final Notices notices;

    AskForLink(
            RequestLimit limit,
            PortalLinks links,
            PortalAccounts accounts,
            PortalSettingsRepository settings,
            MeetPerson people,
            Bans bans,
            RequesterTickets tickets,
            Notices notices) {
        this.limit = limit;
        this.links = links;
        this.accounts = accounts;
        this.settings = settings;
        this.people = people;
        this.bans = bans;
        this.tickets = tickets;
        this.notices = notices;
    }

    /** What came of it, as far as whoever asks may know. */
    public sealed interface Outcome {

        /** If there is something to send, it is on its way. */
        record Taken() implements Outcome {}

        /** Message keys by field. */
        record Invalid(Map<String, String> problems) implements Outcome {}

        /** Too many requests from the same source. */
        record TooMany() implements Outcome {}
    }

    /** A link to choose a password, for whoever has the address and may come in. */
    @Transactional
    public Outcome forPassword(String typed, Origin origin) {
        return asked(
                "password",
                typed,
                origin,
                address -> known(address)
                        .ifPresent(person -> send(new PortalLink(Kind.PASSWORD, person, address.text(), null))));
    }

    /** A link to register. A record that has the address gets the account; else there is a new one. */
    @Transactional
    public Outcome forRegistration(String name, String typed, Origin origin) {
        if (!settings.now().registration()) {
            return new Outcome.Invalid(Map.of("email", "portal.register.off"));
        }
        return asked("registration", typed, origin, address -> {
            if (bans.holdsFor(address) || bans.holdsForSource(origin.ip())) {
                return;
            }
            Met met = people.meet(address, name, Channel.REGISTRATION);
            if (mayComeIn(met)) {
                accounts.prepare(met.id());
                send(new PortalLink(Kind.REGISTRATION, met.id(), address.text(), null));
            }
        });
    }

    /** A link to this ticket, for whoever may see it. */
    @Transactional
    public Outcome forTicket(long number, String typed, Origin origin) {
        return asked("ticket", typed, origin, address -> {
            TicketId ticket = new TicketId(number);
            known(address)
                    .filter(person -> tickets.sees(ticket, person))
                    .ifPresent(person -> send(new PortalLink(Kind.TICKET, person, address.text(), ticket)));
        });
    }

    /**
     * A link by which a user shows that an address is theirs; until then it is not. Whether somebody else has it only its
     * owner could say, so nothing goes there and the answer is the same.
     */
    @Transactional
    public Outcome forAddress(PortalUser user, String typed, Origin origin) {
        return asked("address", typed, origin, address -> {
            PortalLink link = new PortalLink(Kind.ADDRESS, user.id(), address.text(), null);
            boolean free =
                    people.find(address).map(met -> met.id().equals(user.id())).orElse(true);
            if (free && !bans.holdsFor(address)) {
                send(link);
            } else {
                links.make(link);
            }
        });
    }

    /** Writes the mail that brings the link. */
    void send(PortalLink link) {
        Made made = links.make(link);
        notices.send(notice(link, made), link.person());
    }

    private static Notice notice(PortalLink link, Made made) {
        String address = link.address();
        return switch (link.kind()) {
            case INVITATION -> Notice.invitation(made.address(), made.until());
            case PASSWORD -> to(address, Notice.passwordReset(made.address(), made.until()));
            case REGISTRATION, ADDRESS ->
                Notice.addressValidation(String.valueOf(address), made.address(), made.until());
            case TICKET ->
                Notice.guestLink(
                        link.ticket() == null ? 0 : link.ticket().value(), address, made.address(), made.until());
        };
    }

    private static Notice to(@Nullable String address, Notice notice) {
        return new Notice(
                notice.kind(),
                notice.values(),
                address,
                notice.link(),
                notice.until(),
                notice.quote(),
                notice.place(),
                notice.files());
    }

    private Optional<PersonId> known(EmailAddress address) {
        return people.find(address).filter(AskForLink::mayComeIn).map(Met::id);
    }

    private static boolean mayComeIn(Met met) {
        return !met.agent() && met.status() != PersonStatus.CLOSED;
    }

    private Outcome asked(String kind, String typed, Origin origin, Consumer<EmailAddress> sending) {
        Optional<EmailAddress> address = EmailAddress.parse(typed);
        if (address.isEmpty()) {
            return new Outcome.Invalid(Map.of("email", "portal.email.malformed"));
        }
        return switch (limit.count(kind, address.get().text(), origin)) {
            case ENOUGH_FROM_SOURCE -> new Outcome.TooMany();
            case ENOUGH_FOR_ADDRESS -> new Outcome.Taken();
            case OK -> {
                sending.accept(address.get());
                yield new Outcome.Taken();
            }
        };
    }
}
