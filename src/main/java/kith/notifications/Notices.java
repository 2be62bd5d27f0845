package kith.notifications;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.mail.Letter;
import kith.mail.Outbox;
import kith.mail.Quiet;
import kith.notifications.Notice.Place;
import kith.people.PersonId;
import kith.shell.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people things by mail, as far as they may be told. */
@Service
public class Notices {

    /** How many mails that no person wrote one address gets within an hour: nobody shall have a stranger flooded by us. */
    static final int MOST_IN_AN_HOUR = 20;

    private final Readers readers;
    private final NoticeTexts texts;
    private final ComposeMail composeMail;
    private final Templates templates;
    private final Outbox outbox;

    Notices(Readers readers, NoticeTexts texts, ComposeMail composeMail, Templates templates, Outbox outbox) {
        this.readers = readers;
        this.texts = texts;
        this.composeMail = composeMail;
        this.templates = templates;
        this.outbox = outbox;
    }

    /**
     * Has the mail go out once the transaction has committed.
     *
     * @return whether it goes: not to who is closed, deleted, merged, anonymized or without an address; nothing automatic
     *     to an auto-responder or in answer to what a machine wrote; nothing that is switched off; and not too much to one
     *     address
     */
    @Transactional
    public boolean send(Notice notice, PersonId to) {
        return write(notice, to).isPresent();
    }

    /** The same; the number of the mail if it goes. */
    @Transactional
    public Optional<Long> write(Notice notice, PersonId to) {
        Optional<Reader> found = readers.find(to);
        if (found.isEmpty() || !mayGet(notice.kind(), found.get())) {
            return Optional.empty();
        }
        Reader reader = found.get();
        String address = notice.address() == null ? reader.email() : notice.address();
        if (address == null || tooMany(notice.kind(), address)) {
            return Optional.empty();
        }
        return Optional.of(outbox.add(letter(notice, reader, address)));
    }

    private boolean mayGet(NoticeKind kind, Reader reader) {
        return reader.reachable()
                && !(kind.keptFromMachines() && (reader.autoResponder() || Quiet.holds()))
                && (!kind.optional() || texts.enabled(kind));
    }

    private boolean tooMany(NoticeKind kind, String address) {
        return kind.limited() && outbox.automaticWithinAnHour(address) >= MOST_IN_AN_HOUR;
    }

    private Letter letter(Notice notice, Reader reader, String address) {
        MailPage page = composeMail.compose(notice, reader);
        NoticeKind kind = notice.kind();
        Place place = notice.place();
        return new Letter(
                kind.name(),
                reader.id(),
                number(place == null ? 0 : place.ticket()),
                number(place == null ? 0 : place.message()),
                address,
                reader.name(),
                page.language(),
                page.subject(),
                PlainMail.of(page),
                html(page),
                kind.automatic(),
                kind.secret(),
                place == null ? List.of() : place.references());
    }

    private static @Nullable Long number(long number) {
        return number == 0 ? null : number;
    }

    String html(MailPage page) {
        StringOutput html = new StringOutput();
        templates.content("notifications/mail", Map.of("page", page)).writeTo(html);
        return html.toString();
    }
}
