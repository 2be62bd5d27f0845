package kith.people;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import kith.access.Viewer;
import kith.people.ContactOutcome.AddressTaken;
import kith.people.ContactOutcome.ChangedMeanwhile;
import kith.people.ContactOutcome.Done;
import kith.people.ContactOutcome.Invalid;
import kith.people.ContactOutcome.LastAddress;
import kith.people.ContactOwner.OfOrganization;
import kith.people.ContactOwner.OfPerson;
import kith.people.ContactPoint.Email;
import kith.people.ContactValue.Mail;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Edits contact information entry by entry. */
@Service
public class EditContacts {

    private final ContactPoints contacts;
    private final ContactStorage storage;
    private final EmailRepository emails;
    private final ChangeEntries changes;
    private final TransactionOperations transactions;

    EditContacts(
            ContactPoints contacts,
            ContactStorage storage,
            EmailRepository emails,
            ChangeEntries changes,
            TransactionOperations transactions) {
        this.contacts = contacts;
        this.storage = storage;
        this.emails = emails;
        this.changes = changes;
        this.transactions = transactions;
    }

    /** The first address and the first number of a person are their primary ones. */
    public ContactOutcome add(ContactOwner owner, TypedContact typed, Viewer viewer) {
        return act(owner, viewer, () -> save(owner, typed, null));
    }

    /**
     * Changes an entry as a whole.
     *
     * @param version the version of the entry when the form was opened
     */
    public ContactOutcome change(ContactOwner owner, long id, int version, TypedContact typed, Viewer viewer) {
        try {
            return act(owner, viewer, () -> {
                ContactPoint was = contacts.get(owner, typed.kind(), id);
                return was.version() == version ? save(owner, typed, was) : new ChangedMeanwhile(was);
            });
        } catch (DuplicateKeyException e) {
            // Somebody took the address a moment ago.
            return EmailAddress.parse(typed.part(ContactField.VALUE))
                    .flatMap(address -> taken(owner, address))
                    .orElseThrow(() -> e);
        }
    }

    /** Removes an entry. The oldest of the addresses or numbers that are left takes the place of the primary one. */
    public ContactOutcome remove(ContactOwner owner, ContactKind kind, long id, Viewer viewer) {
        return act(owner, viewer, () -> {
            ContactPoint point = contacts.get(owner, kind, id);
            List<ContactPoint> all = contacts.of(owner);
            if (point instanceof Email
                    && all.stream().filter(Email.class::isInstance).count() == 1) {
                return new LastAddress();
            }
            storage.remove(owner, point);
            return new Done(null);
        });
    }

    /** The former primary address or number stays as one of the others. */
    public ContactOutcome makePrimary(ContactOwner owner, ContactKind kind, long id, Viewer viewer) {
        return act(owner, viewer, () -> {
            storage.makePrimary(owner, contacts.get(owner, kind, id));
            return new Done(null);
        });
    }

    private ContactOutcome act(ContactOwner owner, Viewer viewer, Supplier<ContactOutcome> act) {
        return Objects.requireNonNull(transactions.execute(status -> {
            contacts.hold(owner, viewer);
            return switch (owner) {
                case OfOrganization organization -> act.get();
                case OfPerson person -> {
                    long before = changes.last(person.id());
                    ContactOutcome outcome = act.get();
                    yield outcome instanceof Done ? new Done(changes.since(person.id(), before)) : outcome;
                }
            };
        }));
    }

    private ContactOutcome save(ContactOwner owner, TypedContact typed, @Nullable ContactPoint was) {
        ContactReading reading = ContactReading.of(typed, owner);
        ContactValue value = reading.value();
        if (value == null) {
            return new Invalid(reading.errors());
        }
        if (thereAlready(owner, typed.kind(), value, was)) {
            ContactField field = typed.kind() == ContactKind.ADDRESS ? ContactField.STREET : ContactField.VALUE;
            return new Invalid(Map.of(field, "people.contact.here"));
        }
        Optional<ContactOutcome> taken = taken(owner, value);
        if (taken.isPresent()) {
            return taken.get();
        }
        String comment = typed.optional(ContactField.COMMENT);
        if (was != null) {
            storage.change(was, value, comment);
            return new Done(null);
        }
        return storage.add(owner, value, comment)
                ? new Done(null)
                : taken(owner, value).orElseThrow();
    }

    private boolean thereAlready(ContactOwner owner, ContactKind kind, ContactValue value, @Nullable ContactPoint was) {
        return contacts.of(owner).stream()
                .filter(point -> point.of() == kind && (was == null || point.id() != was.id()))
                .anyMatch(point -> point.told().equalsIgnoreCase(value.told()));
    }

    private Optional<ContactOutcome> taken(ContactOwner owner, ContactValue value) {
        return value instanceof Mail mail ? taken(owner, mail.address()) : Optional.empty();
    }

    private Optional<ContactOutcome> taken(ContactOwner owner, EmailAddress address) {
        return emails.owner(address)
                .filter(other -> !Objects.equals(other.id(), owner.person()))
                .map(other -> new AddressTaken(new PersonId(other.id()), other.name(), other.agent(), other.inBin()));
    }
}
