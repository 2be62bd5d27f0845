package kith.portal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kith.bans.Bans;
import kith.people.Channel;
import kith.people.EmailAddress;
import kith.people.MeetPerson;
import kith.people.MeetPerson.Met;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.portal.PortalLink.Kind;
import kith.tickets.RequesterTickets;
import kith.tickets.TicketId;
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
    private final MailLink mailLink;

    AskForLink(
            RequestLimit limit,
            PortalLinks links,
            PortalAccounts accounts,
            PortalSettingsRepository settings,
            MeetPerson people,
            Bans bans,
            RequesterTickets tickets,
            MailLink mailLink) {
        this.limit = limit;
        this.links = links;
        this.accounts = accounts;
        this.settings = settings;
        this.people = people;
        this.bans = bans;
        this.tickets = tickets;
        this.mailLink = mailLink;
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
                        .ifPresent(
                                person -> mailLink.send(new PortalLink(Kind.PASSWORD, person, address.text(), null))));
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
                mailLink.send(new PortalLink(Kind.REGISTRATION, met.id(), address.text(), null));
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
                    .ifPresent(person -> mailLink.send(new PortalLink(Kind.TICKET, person, address.text(), ticket)));
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
                mailLink.send(link);
            } else {
                links.make(link);
            }
        });
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
