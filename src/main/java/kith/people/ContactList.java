package kith.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads all contact information of a person or an organization. */
@Component
class ContactList {

    private final EmailRepository emails;
    private final PhoneRepository phones;
    private final DetailRepository details;

    ContactList(EmailRepository emails, PhoneRepository phones, DetailRepository details) {
        this.emails = emails;
        this.phones = phones;
        this.details = details;
    }

    /** By kind, in the order of a card; of each kind the primary one first, then the oldest. */
    List<ContactPoint> of(ContactOwner owner) {
        List<ContactPoint> all = new ArrayList<>();
        if (owner instanceof ContactOwner.OfPerson person) {
            all.addAll(emails.of(person.id()));
            all.addAll(phones.of(person.id()));
        }
        all.addAll(details.details(owner));
        all.addAll(details.places(owner));
        all.sort(Comparator.comparing(ContactPoint::of));
        return all;
    }

    Optional<ContactPoint> find(ContactOwner owner, ContactKind kind, long id) {
        return of(owner).stream()
                .filter(point -> point.of() == kind && point.id() == id)
                .findFirst();
    }
}
