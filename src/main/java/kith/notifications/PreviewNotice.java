package kith.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kith.access.Viewer;
import kith.notifications.Notice.Place;
import kith.notifications.Notice.Quote;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows what somebody would get, with invented values. */
@Service
public class PreviewNotice {

    /** A mail as it would arrive. */
    public record Preview(String subject, String plain) {}

    private static final long TICKET = 4821;

    private final ComposeMail composeMail;
    private final Clock clock;

    PreviewNotice(ComposeMail composeMail, Clock clock) {
        this.composeMail = composeMail;
        this.clock = clock;
    }

    /** The mail with this text, in the viewer's time zone. */
    public Preview of(NoticeKind kind, NoticeText text, String language, Viewer viewer) {
        Reader reader = new Reader(0, "Ada Lovelace", "ada@example.com", "Example Ltd", language, null, false, true);
        MailPage page = composeMail.compose(notice(kind), reader, text, language, viewer.timeZone());
        return new Preview(page.subject(), PlainMail.of(page));
    }

    private Notice notice(NoticeKind kind) {
        boolean ofTicket = kind.variables().contains(Variable.TICKET_NUMBER);
        return new Notice(
                kind,
                Map.of(
                        Variable.TICKET_NUMBER, "#" + TICKET,
                        Variable.TICKET_SUBJECT, "The engine does not start",
                        Variable.AGENT_NAME, "Kim",
                        Variable.FILE_NAME, "customers.csv",
                        Variable.MESSAGE, "Please turn the handle twice.\n\nKim"),
                null,
                "https://…",
                clock.instant().plus(Duration.ofDays(1)),
                quote(kind),
                ofTicket ? new Place(TICKET, 0, List.of()) : null,
                List.of());
    }

    private @Nullable Quote quote(NoticeKind kind) {
        return kind == NoticeKind.TICKET_RECEIVED
                ? new Quote("The engine does not start", "Hello,\nsince yesterday it does nothing.", clock.instant())
                : null;
    }
}
