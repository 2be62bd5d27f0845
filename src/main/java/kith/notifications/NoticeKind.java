package kith.notifications;

import static kith.notifications.Variable.AGENT_NAME;
import static kith.notifications.Variable.FILE_NAME;
import static kith.notifications.Variable.HELPDESK_NAME;
import static kith.notifications.Variable.MESSAGE;
import static kith.notifications.Variable.TICKET_NUMBER;
import static kith.notifications.Variable.TICKET_SUBJECT;
import static kith.notifications.Variable.USER_EMAIL;
import static kith.notifications.Variable.USER_NAME;
import static kith.notifications.Variable.USER_ORGANIZATION;
import static kith.notifications.Variable.VALID_UNTIL;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import kith.mail.Automatic;

/** The occasions on which people get a mail. */
public enum NoticeKind {
    /** An agent invites a user to the portal. */
    INVITATION(Reason.ASKED_FOR),
    /** Somebody wants to choose a new password. */
    PASSWORD_RESET(Reason.ASKED_FOR),
    /** Whether an address belongs to whoever gave it. */
    ADDRESS_VALIDATION(Reason.ASKED_FOR),
    /** The way to one ticket for somebody without a password. */
    GUEST_LINK(Reason.ASKED_FOR),
    /** An agent has added a user and wants them to know. */
    WELCOME(Reason.NEWS),
    /** A new ticket has arrived. */
    TICKET_RECEIVED(Reason.ANSWER),
    /** An agent has written to a user. */
    AGENT_REPLY(Reason.WORDS),
    /** A ticket is solved. */
    TICKET_RESOLVED(Reason.NEWS),
    /** A new ticket was not taken: the user has too many open ones. */
    OVERLIMIT(Reason.ANSWER),
    /** For a while no mail of the user is taken: there was too much of it. */
    RATE_WARNING(Reason.ANSWER),
    /** A mail of the user did not become a ticket: they may not open any. */
    MAIL_NOT_TAKEN(Reason.ANSWER),
    /** A mail of the user did not become a ticket: their address has to be validated first. */
    MAIL_NOT_VALIDATED(Reason.ANSWER),
    /** A chat is over. */
    CHAT_TRANSCRIPT(Reason.NEWS),
    /** An agent is mentioned in a note of a ticket. */
    MENTION(Reason.COLLEAGUE),
    /** The import that an agent had run has ended. */
    IMPORT_ENDED(Reason.COLLEAGUE);

    /** Why such a mail is written. */
    private enum Reason {
        /** Somebody pressed a button for it; it holds a link that opens something. */
        ASKED_FOR,
        /** Something happened. */
        NEWS,
        /** It answers a message by itself. */
        ANSWER,
        /** A person wrote it. */
        WORDS,
        /** It goes to an agent. */
        COLLEAGUE
    }

    private final Reason reason;

    NoticeKind(Reason reason) {
        this.reason = reason;
    }

    /** Its name in addresses and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its texts can have filled in. */
    public Set<Variable> variables() {
        Set<Variable> variables = EnumSet.of(HELPDESK_NAME, USER_NAME, USER_EMAIL, USER_ORGANIZATION);
        variables.addAll(
                switch (this) {
                    case INVITATION, PASSWORD_RESET, ADDRESS_VALIDATION, RATE_WARNING -> Set.of(VALID_UNTIL);
                    case GUEST_LINK -> Set.of(TICKET_NUMBER, VALID_UNTIL);
                    case WELCOME, OVERLIMIT, MAIL_NOT_TAKEN, MAIL_NOT_VALIDATED -> Set.<Variable>of();
                    case TICKET_RECEIVED, TICKET_RESOLVED -> Set.of(TICKET_NUMBER, TICKET_SUBJECT);
                    case AGENT_REPLY, MENTION -> Set.of(TICKET_NUMBER, TICKET_SUBJECT, AGENT_NAME, MESSAGE);
                    case CHAT_TRANSCRIPT -> Set.of(MESSAGE);
                    case IMPORT_ENDED -> Set.of(FILE_NAME, MESSAGE);
                });
        return variables;
    }

    /** Whether administrators can do without it. */
    public boolean optional() {
        return switch (reason) {
            case NEWS, ANSWER, COLLEAGUE -> true;
            case ASKED_FOR, WORDS -> false;
        };
    }

    /** Whether a machine that answers by itself must not get it. */
    boolean keptFromMachines() {
        return reason == Reason.NEWS || reason == Reason.ANSWER;
    }

    /** Whether its link opens something for whoever has it. */
    boolean secret() {
        return reason == Reason.ASKED_FOR;
    }

    /** Whether somebody could have it sent to an address again and again. */
    boolean limited() {
        return reason == Reason.ASKED_FOR || keptFromMachines();
    }

    Automatic automatic() {
        return switch (reason) {
            case ASKED_FOR, NEWS, COLLEAGUE -> Automatic.GENERATED;
            case ANSWER -> Automatic.REPLIED;
            case WORDS -> Automatic.NO;
        };
    }
}
