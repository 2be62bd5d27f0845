package kith.inbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kith.bans.Bans;
import kith.mail.MailAddress;
import kith.mail.ReceivedMail;
import kith.people.Channel;
import kith.people.EmailAddress;
import kith.people.MeetPerson;
import kith.people.MeetPerson.Met;
import kith.people.PersonId;
import kith.people.PersonStatus;
import org.springframework.stereotype.Component;

/** Makes everybody known to the helpdesk whom a mail names, as far as they may come along. */
@Component
class MeetEverybody {

    /** Who wrote a mail, and who else takes part in what it says. */
    record Everybody(PersonId sender, List<PersonId> participants) {}

    private static final int MOST_PARTICIPANTS = 20;

    private final MeetPerson meetPerson;
    private final OwnMail ownMail;
    private final Bans bans;

    MeetEverybody(MeetPerson meetPerson, OwnMail ownMail, Bans bans) {
        this.meetPerson = meetPerson;
        this.ownMail = ownMail;
        this.bans = bans;
    }

    /** In the order of their addresses, so that two mails about the same people do not wait for one another. */
    Everybody meet(ReceivedMail mail, Optional<Met> known, boolean recipientsToo) {
        List<MailAddress> others = new ArrayList<>(recipientsToo && mayBring(known) ? others(mail) : List.of());
        MailAddress from = Objects.requireNonNull(mail.from());
        others.add(from);
        others.sort(Comparator.comparing(MailAddress::address, String.CASE_INSENSITIVE_ORDER));
        PersonId sender = null;
        Set<PersonId> participants = new HashSet<>();
        for (MailAddress each : others) {
            EmailAddress address = EmailAddress.parse(each.address()).orElseThrow();
            Met met = meetPerson.meet(address, each.name(), Channel.EMAIL);
            if (each.equals(from)) {
                sender = met.id();
            } else if (!met.agent()) {
                participants.add(met.id());
            }
        }
        PersonId found = Objects.requireNonNull(sender);
        participants.remove(found);
        return new Everybody(found, List.copyOf(participants));
    }

    /** Whoever may open no ticket brings nobody along. */
    private static boolean mayBring(Optional<Met> known) {
        return known.map(met -> met.status() == PersonStatus.ACTIVE).orElse(true);
    }

    private List<MailAddress> others(ReceivedMail mail) {
        String from = EmailAddress.parse(Objects.requireNonNull(mail.from()).address())
                .orElseThrow()
                .key();
        List<MailAddress> readable = mail.recipients().stream()
                .filter(each -> EmailAddress.parse(each.address())
                        .filter(address -> !address.key().equals(from) && !ownMail.reads(address.key()))
                        .isPresent())
                .toList();
        Set<String> banned =
                bans.among(readable.stream().map(MailAddress::address).toList());
        Set<String> seen = new HashSet<>();
        return readable.stream()
                .filter(each -> !banned.contains(key(each)) && seen.add(key(each)))
                .limit(MOST_PARTICIPANTS)
                .toList();
    }

    private static String key(MailAddress address) {
        return address.address().toLowerCase(Locale.ROOT);
    }
}
