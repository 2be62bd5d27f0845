package kith.people;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.Permission;
import kith.access.Viewer;
import kith.fields.ValueProblem;
import kith.organizations.Organizations;
import kith.people.AddOutcome.Taken;
import kith.people.ContactPoint.PhoneKind;
import kith.people.EmailRepository.AddressOwner;
import kith.people.SimilarPeople.SimilarPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Adds a user by hand: active from the start, with one address. */
@Service
public class AddPerson {

    private final PersonRepository people;
    private final EmailRepository emails;
    private final PhoneRepository phones;
    private final Organizations organizations;
    private final Optional<SimilarPeople> similarPeople;
    private final NewCustomValues customValues;
    private final Optional<WelcomePerson> welcomePerson;
    private final Optional<FirstPassword> firstPassword;

    AddPerson(
            PersonRepository people,
            EmailRepository emails,
            PhoneRepository phones,
            Organizations organizations,
            Optional<SimilarPeople> similarPeople,
            NewCustomValues customValues,
            Optional<WelcomePerson> welcomePerson,
            Optional<FirstPassword> firstPassword) {
        this.people = people;
        this.emails = emails;
        this.phones = phones;
        this.organizations = organizations;
        this.similarPeople = similarPeople;
        this.customValues = customValues;
        this.welcomePerson = welcomePerson;
        this.firstPassword = firstPassword;
    }

    /**
     * Adds the user.
     *
     * @param anyway also when there is somebody who may be the same
     */
    @Transactional
    public AddOutcome add(NewPerson typed, boolean anyway, Viewer viewer) {
        return add(typed, Map.of(), anyway, FirstSteps.NONE, viewer);
    }

    /** Adds somebody with these values in custom fields; those not named begin with their defaults. */
    @Transactional
    public AddOutcome add(NewPerson typed, Map<Long, String> custom, boolean anyway, FirstSteps steps, Viewer viewer) {
        viewer.require(Permission.USERS_ADD);
        Map<PersonField, String> errors = errors(typed);
        Map<Long, ValueProblem> problems = customValues.problems(custom, viewer);
        Optional<EmailAddress> address = EmailAddress.parse(typed.email());
        Optional<String> password = firstPassword
                .filter(ignored -> !steps.password().isEmpty())
                .flatMap(rule -> rule.problem(steps.password()));
        Optional<Taken> taken = address.flatMap(emails::owner).map(AddPerson::taken);
        if (!errors.isEmpty()
                || !problems.isEmpty()
                || password.isPresent()
                || address.isEmpty()
                || taken.isPresent()) {
            return new AddOutcome.Invalid(errors, problems, password.orElse(null), taken.orElse(null));
        }
        List<SimilarPerson> similar = anyway
                ? List.of()
                : similarPeople.map(known -> known.to(typed, viewer)).orElse(List.of());
        if (!similar.isEmpty()) {
            return new AddOutcome.LooksLike(similar);
        }
        AddOutcome outcome = add(typed, address.get());
        if (outcome instanceof AddOutcome.Added added) {
            customValues.store(added.id(), custom, viewer);
            begin(added.id(), steps);
        }
        return outcome;
    }

    private void begin(PersonId id, FirstSteps steps) {
        if (!steps.password().isEmpty()) {
            firstPassword.ifPresent(giving -> giving.give(id, steps.password()));
        }
        if (steps.welcome()) {
            welcomePerson.ifPresent(welcoming -> welcoming.welcome(id));
        }
    }

    private AddOutcome add(NewPerson typed, EmailAddress address) {
        String name = PersonName.compose(typed.name(), null, null, address);
        PersonId id = people.insert(name, organization(typed.organization()), Channel.AGENT);
        if (!emails.add(id, address, null)) {
            // Somebody added the same address a moment ago.
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new AddOutcome.Invalid(taken(emails.owner(address).orElseThrow()));
        }
        PhoneNumber.parse(typed.phone()).ifPresent(number -> phones.add(id, number, PhoneKind.PHONE, null));
        return new AddOutcome.Added(id, name);
    }

    private @Nullable Long organization(String name) {
        return name.isEmpty() ? null : organizations.findOrCreate(name).value();
    }

    private static Map<PersonField, String> errors(NewPerson typed) {
        Map<PersonField, String> errors = new EnumMap<>(PersonField.class);
        Map.of(
                        PersonField.NAME, typed.name(),
                        PersonField.EMAIL, typed.email(),
                        PersonField.PHONE, typed.phone(),
                        PersonField.ORGANIZATION, typed.organization())
                .forEach((field, value) -> FieldCheck.error(field, value).ifPresent(error -> errors.put(field, error)));
        return errors;
    }

    private static Taken taken(AddressOwner owner) {
        return new Taken(new PersonId(owner.id()), owner.name(), owner.agent(), owner.inBin());
    }
}
