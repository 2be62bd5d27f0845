package kith.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import kith.mail.MailFile;
import kith.mail.Quiet;
import kith.mail.ReceivedMail;
import kith.people.Channel;
import kith.people.EmailAddress;
import kith.people.MeetPerson;
import kith.people.MeetPerson.Met;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.people.UploadedFile;
import kith.tickets.AnswerOutcome;
import kith.tickets.AnswerTicket;
import kith.tickets.MessageWay;
import kith.tickets.NewTicket;
import kith.tickets.OpenOutcome;
import kith.tickets.OpenTicket;
import kith.tickets.TicketChannel;
import kith.tickets.TicketFiles;
import kith.tickets.TicketId;
import kith.tickets.UserMessage;
import org.springframework.stereotype.Component;

/** Makes an answer or a new ticket of a mail, with whoever it names and what came along. */
@Component
class TakeInRequest {

    private static final int MOST_PARTICIPANTS = 20;

    private final MeetPerson meetPerson;
    private final Strangers strangers;
    private final OpenTicket openTicket;
    private final AnswerTicket answerTicket;
    private final TicketFiles ticketFiles;
    private final OwnMail ownMail;
    private final Bans bans;
    private final Threads threads;
    private final TellSender tellSender;

    TakeInRequest(
            MeetPerson meetPerson,
            Strangers strangers,
            OpenTicket openTicket,
            AnswerTicket answerTicket,
            TicketFiles ticketFiles,
            OwnMail ownMail,
            Bans bans,
            Threads threads,
            TellSender tellSender) {
        this.meetPerson = meetPerson;
        this.strangers = strangers;
        this.openTicket = openTicket;
        this.answerTicket = answerTicket;
        this.ticketFiles = ticketFiles;
        this.ownMail = ownMail;
        this.bans = bans;
        this.threads = threads;
        this.tellSender = tellSender;
    }

    /** An answer of somebody who has part in the ticket. */
    Taken answer(TicketId ticket, ReceivedMail mail, Met sender, boolean quiet) {
        UserMessage message = new UserMessage(
                mail.text(),
                MessageWay.EMAIL,
                threads.newId(mail),
                address(mail).text());
        AnswerOutcome outcome = Quiet.when(quiet, () -> answerTicket.byUser(ticket, sender.id(), message));
        Taken taken = switch (outcome) {
            case AnswerOutcome.Answered answered ->
                kept(Taken.to(IncomingState.REPLY, ticket), answered.message(), mail);
            case AnswerOutcome.FollowedUp followed ->
                kept(Taken.to(IncomingState.TICKET, followed.ticket()), followed.message(), mail);
            case AnswerOutcome.Refused refused -> Taken.rejected(Reason.of(refused.reason()));
            case AnswerOutcome.Invalid _ -> Taken.rejected(Reason.UNREADABLE);
        };
        return taken.of(sender.id());
    }

    /** A new ticket; somebody unknown becomes a user with it, where strangers may write at all. */
    Taken open(ReceivedMail mail, Optional<Met> known, boolean quiet, boolean forced) {
        boolean stranger = known.isEmpty();
        if (stranger && !forced && !strangers.mayWrite()) {
            return Taken.rejected(Reason.UNKNOWN_SENDER);
        }
        Set<PersonId> participants = new HashSet<>();
        Met sender = meetAll(mail, known, quiet, participants);
        NewTicket ticket = new NewTicket(
                sender.id(),
                mail.subject(),
                mail.text(),
                null,
                TicketChannel.EMAIL,
                threads.newId(mail),
                address(mail).text(),
                List.copyOf(participants));
        return switch (Quiet.when(quiet, () -> openTicket.open(ticket))) {
            case OpenOutcome.Opened opened ->
                kept(Taken.to(IncomingState.TICKET, opened.ticket()), opened.message(), mail)
                        .of(sender.id());
            case OpenOutcome.Refused refused -> {
                tellSender.refused(sender.id(), refused.reason(), quiet);
                yield Taken.rejected(Reason.of(refused.reason())).of(sender.id());
            }
            case OpenOutcome.Invalid _ -> Taken.rejected(Reason.UNREADABLE).of(sender.id());
        };
    }

    /** Everybody in the order of their addresses, so that two mails about the same people do not wait for one another. */
    private Met meetAll(ReceivedMail mail, Optional<Met> known, boolean quiet, Set<PersonId> participants) {
        List<MailAddress> others = new ArrayList<>(quiet || mayNot(known) ? List.of() : others(mail));
        MailAddress from = Objects.requireNonNull(mail.from());
        others.add(from);
        others.sort(Comparator.comparing(MailAddress::address, String.CASE_INSENSITIVE_ORDER));
        Met sender = null;
        for (MailAddress each : others) {
            EmailAddress address = EmailAddress.parse(each.address()).orElseThrow();
            Met met = meetPerson.meet(address, each.name(), Channel.EMAIL);
            if (each.equals(from)) {
                sender = met;
            } else if (!met.agent()) {
                participants.add(met.id());
            }
        }
        Met found = Objects.requireNonNull(sender);
        participants.remove(found.id());
        return found;
    }

    /** Whoever may open no ticket brings nobody along. */
    private boolean mayNot(Optional<Met> known) {
        return known.map(met -> met.status() != PersonStatus.ACTIVE).orElse(false);
    }

    private List<MailAddress> others(ReceivedMail mail) {
        String from = address(mail).key();
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

    private static EmailAddress address(ReceivedMail mail) {
        return EmailAddress.parse(Objects.requireNonNull(mail.from()).address()).orElseThrow();
    }

    /** Files that cannot be taken stay in the mail, which is kept as it came. */
    private Taken kept(Taken taken, long message, ReceivedMail mail) {
        try {
            for (MailFile file : mail.attachments()) {
                ticketFiles.attach(message, new UploadedFile(file.name(), file.size(), file::open));
            }
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
