package kith.people;

import static kith.people.PersonField.EMAIL;
import static kith.people.PersonField.MANAGER;
import static kith.people.PersonField.ORGANIZATION;
import static kith.people.PersonField.POSITION;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kith.access.Viewer;
import kith.people.EditOutcome.Theirs;
import kith.people.EmailRepository.AddressOwner;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Edits single fields of a record. Two agents who change different fields both win; who changes a field that somebody
 * else has changed since the form was opened is told so, and nothing is saved.
 */
@Service
public class EditPerson {

    private static final Set<PersonField> MEMBERSHIP = Set.of(ORGANIZATION, POSITION, MANAGER);

    private final People people;
    private final FieldValues values;
    private final FieldStorage storage;
    private final EmailRepository addresses;
    private final ChangeEntries changes;
    private final TransactionOperations transactions;

    EditPerson(
            People people,
            FieldValues values,
            FieldStorage storage,
            EmailRepository addresses,
            ChangeEntries changes,
            TransactionOperations transactions) {
        this.people = people;
        this.values = values;
        this.storage = storage;
        this.addresses = addresses;
        this.changes = changes;
        this.transactions = transactions;
    }

    public EditOutcome edit(PersonId id, List<FieldEdit> edits, Viewer viewer) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> now(id, edits, viewer)));
        } catch (DuplicateKeyException e) {
            // Somebody took the address a moment ago.
            return edits.stream()
                    .filter(edit -> edit.field() == EMAIL)
                    .flatMap(edit -> EmailAddress.parse(edit.value()).stream())
                    .flatMap(address -> addresses.owner(address).stream())
                    .map(EditPerson::taken)
                    .findFirst()
                    .orElseThrow(() -> e);
        }
    }

    private EditOutcome now(PersonId id, List<FieldEdit> edits, Viewer viewer) {
        boolean membership = edits.stream().anyMatch(edit -> MEMBERSHIP.contains(edit.field()));
        Person person = membership ? people.getUserForEdit(id, viewer) : people.getForEdit(id, viewer);
        List<FieldEdit> differing = edits.stream()
                .filter(edit -> !edit.value().equals(edit.was()))
                .filter(edit -> !edit.value().equals(values.of(person, edit.field())))
                .toList();
        Map<PersonField, Theirs> conflicts = conflicts(person, differing);
        if (!conflicts.isEmpty()) {
            return new EditOutcome.Conflict(conflicts);
        }
        Map<PersonField, String> wanted = new EnumMap<>(PersonField.class);
        differing.forEach(edit -> wanted.put(edit.field(), edit.value()));
        return save(person, wanted);
    }

    private EditOutcome save(Person person, Map<PersonField, String> wanted) {
        Map<PersonField, String> errors = errors(person, wanted);
        if (!errors.isEmpty()) {
            return new EditOutcome.Invalid(errors);
        }
        Optional<AddressOwner> owner = Optional.ofNullable(wanted.get(EMAIL))
                .flatMap(EmailAddress::parse)
                .flatMap(addresses::owner)
                .filter(found -> found.id() != person.id().value());
        if (owner.isPresent()) {
            return taken(owner.get());
        }
        long before = changes.last(person.id());
        storage.save(person, wanted);
        return new EditOutcome.Saved(changes.since(person.id(), before));
    }

    private static EditOutcome taken(AddressOwner owner) {
        return new EditOutcome.AddressTaken(new PersonId(owner.id()), owner.name(), owner.agent(), owner.inBin());
    }

    private Map<PersonField, Theirs> conflicts(Person person, List<FieldEdit> edits) {
        Map<PersonField, Theirs> conflicts = new EnumMap<>(PersonField.class);
        for (FieldEdit edit : edits) {
            String current = values.of(person, edit.field());
            if (!edit.was().equals(current)) {
                conflicts.put(
                        edit.field(),
                        changes.latest(person.id(), storage.logName(edit.field()))
                                .map(change -> new Theirs(current, change.by(), change.at()))
                                .orElseGet(() -> new Theirs(current, null, null)));
            }
        }
        return conflicts;
    }

    private Map<PersonField, String> errors(Person person, Map<PersonField, String> wanted) {
        Map<PersonField, String> errors = new EnumMap<>(PersonField.class);
        wanted.forEach((field, value) -> FieldCheck.error(field, value).ifPresent(error -> errors.put(field, error)));
        boolean member = wanted.containsKey(ORGANIZATION)
                ? !wanted.getOrDefault(ORGANIZATION, "").isEmpty()
                : person.membership() != null;
        if (!member && !wanted.getOrDefault(POSITION, "").isEmpty()) {
            errors.put(POSITION, "people.error.needs_organization");
        }
        if (!member && wanted.getOrDefault(MANAGER, "false").equals("true")) {
            errors.put(MANAGER, "people.error.needs_organization");
        }
        boolean ownSecond = Optional.ofNullable(wanted.get(EMAIL))
                .flatMap(EmailAddress::parse)
                .filter(address -> addresses.of(person.id()).stream()
                        .anyMatch(other -> !other.primary() && other.address().equalsIgnoreCase(address.text())))
                .isPresent();
        if (ownSecond) {
            errors.put(EMAIL, "people.error.address_here");
        }
        return errors;
    }
}
