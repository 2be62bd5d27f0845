package kith.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell somebody by mail.
 *
 * @param values what the text can have filled in, besides what is known of the reader
 * @param address where it goes; {@code null} for the reader's primary address
 * @param link where the button leads; {@code null} without a button
 * @param until the last moment the link holds or the state lasts
 * @param quote what the reader wrote, to be shown again
 * @param place the ticket that it belongs to
 * @param files the names of files that the reader finds where the button leads
 */
public record Notice(
        NoticeKind kind,
        Map<Variable, String> values,
        @Nullable String address,
        @Nullable String link,
        @Nullable Instant until,
        @Nullable Quote quote,
        @Nullable Place place,
        List<String> files) {

    /** What somebody wrote, and when. */
    record Quote(String title, String text, Instant at) {}

    /**
     * A place in a ticket.
     *
     * @param references the Message-IDs of the mails before, the oldest first
     */
    record Place(long ticket, long message, List<String> references) {}

    public Notice {
        values = Map.copyOf(values);
        files = List.copyOf(files);
    }

    /** Leads to a page where the user chooses a password. */
    public static Notice invitation(String link, Instant until) {
        return linked(NoticeKind.INVITATION, link, until);
    }

    /** Leads to a page where the user chooses another password. */
    public static Notice passwordReset(String link, Instant until) {
        return linked(NoticeKind.PASSWORD_RESET, link, until);
    }

    /** Leads to a page that holds the address for the user's; goes to that address. */
    public static Notice addressValidation(String address, String link, Instant until) {
        return new Notice(NoticeKind.ADDRESS_VALIDATION, Map.of(), address, link, until, null, null, List.of());
    }

    /**
     * Leads to one ticket.
     *
     * @param address where the ticket's mail goes; {@code null} for the primary one
     */
    public static Notice guestLink(long ticket, @Nullable String address, String link, Instant until) {
        return new Notice(
                NoticeKind.GUEST_LINK,
                Map.of(Variable.TICKET_NUMBER, "#" + ticket),
                address,
                link,
                until,
                null,
                new Place(ticket, 0, List.of()),
                List.of());
    }

    /**
     * Says that there is an account now.
     *
     * @param link where the user signs in
     */
    public static Notice welcome(String link) {
        return linked(NoticeKind.WELCOME, link, null);
    }

    /** Says that the user has too many open tickets for another one. */
    public static Notice overlimit() {
        return linked(NoticeKind.OVERLIMIT, null, null);
    }

    /** Says that a mail of the user did not become a ticket, since they may not open any. */
    public static Notice mailNotTaken() {
        return linked(NoticeKind.MAIL_NOT_TAKEN, null, null);
    }

    /** Says that a mail of the user did not become a ticket, since their address is not validated. */
    public static Notice mailNotValidated() {
        return linked(NoticeKind.MAIL_NOT_VALIDATED, null, null);
    }

    /** Says that no mail of the user is taken until then. */
    public static Notice rateWarning(Instant until) {
        return linked(NoticeKind.RATE_WARNING, null, until);
    }

    /** The same to this address of the reader; {@code null} for their primary one. */
    public Notice to(@Nullable String other) {
        return new Notice(kind, values, other, link, until, quote, place, files);
    }

    private static Notice linked(NoticeKind kind, @Nullable String link, @Nullable Instant until) {
        return new Notice(kind, Map.of(), null, link, until, null, null, List.of());
    }
}
