package kith.people;

import java.util.List;
import kith.access.Forbidden;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.people.ContactPoint.Email;
import kith.people.ContactPoint.Phone;
import org.springframework.stereotype.Service;

/** The people of the helpdesk, as far as the viewer may see and change them. */
@Service
public class People {

    private final PersonRepository people;
    private final EmailRepository emails;
    private final PhoneRepository phones;
    private final EditRule editRule;

    People(PersonRepository people, EmailRepository emails, PhoneRepository phones, EditRule editRule) {
        this.people = people;
        this.emails = emails;
        this.phones = phones;
        this.editRule = editRule;
    }

    /**
     * The record.
     *
     * @throws MergedAway when another record stands for it
     * @throws NotFound when there is none, or no more
     */
    public Person get(PersonId id, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return people.find(id)
                .orElseThrow(() -> people.survivor(id)
                        .<RuntimeException>map(survivor -> new MergedAway(id, survivor))
                        .orElseGet(() -> new NotFound("user " + id)));
    }

    /**
     * Whether the viewer may change this person. Anonymized people are never changed, agents only by those who administer
     * them.
     */
    public boolean mayEdit(Person person, Viewer viewer) {
        if (person.agent()) {
            return viewer.may(Permission.ADMINISTER);
        }
        return viewer.may(Permission.USERS_EDIT)
                && !person.anonymized()
                && people.meets(person.id(), editRule.mayEdit(viewer));
    }

    public List<Email> emails(PersonId id) {
        return emails.of(id);
    }

    public List<Phone> phones(PersonId id) {
        return phones.of(id);
    }

    /** The record, held until the transaction ends, for a viewer who may change it. */
    Person getForEdit(PersonId id, Viewer viewer) {
        viewer.require(Permission.USERS_EDIT);
        people.lock(id);
        Person person = get(id, viewer);
        if (!mayEdit(person, viewer)) {
            throw new Forbidden("user " + id + " is outside of the departments of " + viewer);
        }
        return person;
    }

    /** The same for what only users have: status, usergroups, an organization. */
    public Person getUserForEdit(PersonId id, Viewer viewer) {
        Person person = getForEdit(id, viewer);
        if (person.agent()) {
            throw new Forbidden("agent " + id + " is no user");
        }
        return person;
    }
}
