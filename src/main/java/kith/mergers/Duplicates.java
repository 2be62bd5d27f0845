package kith.mergers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kith.access.Permission;
import kith.access.Viewer;
import kith.mergers.DuplicateRepository.Traits;
import kith.people.ContactPoint.Email;
import kith.people.ContactPoint.Phone;
import kith.people.EmailAddress;
import kith.people.NewPerson;
import kith.people.People;
import kith.people.Person;
import kith.people.PersonId;
import kith.people.PersonName;
import kith.people.PhoneNumber;
import kith.people.SimilarPeople;
import kith.sql.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that may be about the same person, each with the reason. */
@Service
public class Duplicates implements SimilarPeople {

    private static final int PAGE = 50;

    private final DuplicateRepository duplicates;
    private final People people;

    Duplicates(DuplicateRepository duplicates, People people) {
        this.duplicates = duplicates;
        this.people = people;
    }

    /** Those who may be this person; nobody may be an agent. */
    public List<Suggestion> of(Person person, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        if (person.agent() || person.anonymized()) {
            return List.of();
        }
        return duplicates.like(new Traits(
                person.id().value(),
                person.name().shown(),
                people.emails(person.id()).stream().map(Email::address).toList(),
                people.phones(person.id()).stream()
                        .map(Phone::e164)
                        .filter(Objects::nonNull)
                        .toList(),
                person.membership() == null ? null : person.membership().organization()));
    }

    @Override
    public List<SimilarPerson> to(NewPerson typed, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        Optional<EmailAddress> address = EmailAddress.parse(typed.email());
        String name = address.map(known -> PersonName.compose(typed.name(), null, null, known))
                .orElse(typed.name());
        Traits traits = new Traits(
                0,
                name,
                address.map(EmailAddress::text).stream().toList(),
                PhoneNumber.parse(typed.phone()).stream()
                        .flatMap(number -> Stream.ofNullable(number.e164()))
                        .toList(),
                duplicates.organization(typed.organization()).orElse(null));
        return duplicates.like(traits).stream()
                .map(found -> new SimilarPerson(
                        found.id(),
                        found.name(),
                        found.email(),
                        found.organization(),
                        "mergers.reason." + found.reason()))
                .toList();
    }

    /** Remembers that these are two people, so that nobody is asked again. */
    @Transactional
    public void dismiss(PersonId one, PersonId other, Viewer viewer) {
        viewer.require(Permission.USERS_EDIT);
        people.get(one, viewer);
        people.get(other, viewer);
        duplicates.dismiss(one, other, viewer.name());
    }

    /** Forgets that. */
    @Transactional
    public void readmit(PersonId one, PersonId other, Viewer viewer) {
        viewer.require(Permission.USERS_EDIT);
        duplicates.readmit(one, other);
    }

    /** What the last search through the whole directory found, page by page. */
    public Page<Pair, Long> pairs(long after, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        List<Pair> found = duplicates.pairs(after, PAGE + 1);
        return Page.onward(found, PAGE, Pair::id);
    }
}
