package kith.people;

import java.util.Objects;
import kith.people.ContactPoint.Detail;
import kith.people.ContactPoint.Email;
import kith.people.ContactPoint.Phone;
import kith.people.ContactPoint.Place;
import kith.people.ContactValue.Dial;
import kith.people.ContactValue.Line;
import kith.people.ContactValue.Mail;
import kith.people.ContactValue.Post;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts entries of contact information where they belong. */
@Component
class ContactStorage {

    private final EmailRepository emails;
    private final PhoneRepository phones;
    private final DetailRepository details;

    ContactStorage(EmailRepository emails, PhoneRepository phones, DetailRepository details) {
        this.emails = emails;
        this.phones = phones;
        this.details = details;
    }

    /** {@code false} when it is an address that somebody took a moment ago. */
    boolean add(ContactOwner owner, ContactValue value, @Nullable String comment) {
        switch (value) {
            case Mail mail -> {
                return emails.add(person(owner), mail.address(), comment);
            }
            case Dial phone -> phones.add(person(owner), phone.number(), phone.kind(), comment);
            case Line line -> details.add(owner, line, comment);
            case Post post -> details.add(owner, post.address(), comment);
        }
        return true;
    }

    /** Writes what differs: an address that stays the same stays verified. */
    void change(ContactPoint was, ContactValue value, @Nullable String comment) {
        if (!was.told().equals(value.told())) {
            switch (value) {
                case Mail mail -> emails.change(was.id(), mail.address());
                case Dial phone -> phones.change(was.id(), phone.number());
                case Line line -> details.change(was.id(), line);
                case Post post -> details.change(was.id(), post.address());
            }
        }
        if (was instanceof Phone phone && value instanceof Dial number && phone.kind() != number.kind()) {
            phones.kind(phone.id(), number.kind());
        }
        if (!Objects.equals(was.comment(), comment)) {
            switch (was) {
                case Email email -> emails.comment(email.id(), comment);
                case Phone phone -> phones.comment(phone.id(), comment);
                case Detail detail -> details.comment(detail.kind(), detail.id(), comment);
                case Place place -> details.comment(ContactKind.ADDRESS, place.id(), comment);
            }
        }
    }

    void remove(ContactOwner owner, ContactPoint point) {
        switch (point) {
            case Email email -> emails.remove(person(owner), email.id());
            case Phone phone -> phones.remove(person(owner), phone.id());
            case Detail detail -> details.remove(detail.kind(), detail.id());
            case Place place -> details.remove(ContactKind.ADDRESS, place.id());
        }
    }

    /** Does nothing to what cannot be primary. */
    void makePrimary(ContactOwner owner, ContactPoint point) {
        switch (point) {
            case Email email -> emails.makePrimary(person(owner), email.id());
            case Phone phone -> phones.makePrimary(person(owner), phone.id());
            case Detail detail -> {}
            case Place place -> {}
        }
    }

    private static PersonId person(ContactOwner owner) {
        return new PersonId(Objects.requireNonNull(owner.person()));
    }
}
