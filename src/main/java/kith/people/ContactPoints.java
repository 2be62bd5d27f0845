package kith.people;

import java.util.List;
import kith.access.Forbidden;
import kith.access.NotFound;
import kith.access.Viewer;
import kith.organizations.Organizations;
import kith.people.ContactOwner.OfOrganization;
import kith.people.ContactOwner.OfPerson;
import org.springframework.stereotype.Service;

/** The contact information of people and organizations. */
@Service
public class ContactPoints {

    private final People people;
    private final Organizations organizations;
    private final ContactList contacts;
    private final DetailRepository details;

    ContactPoints(People people, Organizations organizations, ContactList contacts, DetailRepository details) {
        this.people = people;
        this.organizations = organizations;
        this.contacts = contacts;
        this.details = details;
    }

    /** By kind, in the order of a card; of each kind the primary one first, then the oldest. */
    public List<ContactPoint> of(ContactOwner owner) {
        return contacts.of(owner);
    }

    /** Throws {@link NotFound} when this owner has no such entry. */
    public ContactPoint get(ContactOwner owner, ContactKind kind, long id) {
        return contacts.find(owner, kind, id).orElseThrow(() -> new NotFound(kind.key() + " " + id + " of " + owner));
    }

    /** Whether the viewer may change the contact information of this owner. */
    public boolean mayEdit(ContactOwner owner, Viewer viewer) {
        return switch (owner) {
            case OfPerson person -> people.mayEdit(people.get(person.id(), viewer), viewer);
            case OfOrganization organization ->
                organizations.mayEdit(
                        organizations.get(organization.id(), viewer).id(), viewer);
        };
    }

    /** Throws {@link Forbidden} to a viewer who may not change it. */
    public void requireEdit(ContactOwner owner, Viewer viewer) {
        if (!mayEdit(owner, viewer)) {
            throw new Forbidden("contact information of " + owner + " may not be changed by " + viewer);
        }
    }

    /** Holds the owner until the transaction ends, for a viewer who may change it. */
    void hold(ContactOwner owner, Viewer viewer) {
        switch (owner) {
            case OfPerson person -> people.getForEdit(person.id(), viewer);
            case OfOrganization organization -> {
                details.lock(organization);
                requireEdit(owner, viewer);
            }
        }
    }
}
