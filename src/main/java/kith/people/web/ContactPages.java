package kith.people.web;

import kith.access.Viewer;
import kith.organizations.Organization;
import kith.organizations.OrganizationId;
import kith.organizations.Organizations;
import kith.people.ContactOwner;
import kith.people.ContactOwner.OfOrganization;
import kith.people.ContactOwner.OfPerson;
import kith.people.ContactPoints;
import kith.people.People;
import kith.people.Person;
import kith.shell.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Answers with the card of contact information: alone to htmx, in a page to a browser without script. */
@Component
class ContactPages {

    private final People people;
    private final Organizations organizations;
    private final ContactPoints contacts;
    private final RecordPages pages;

    ContactPages(People people, Organizations organizations, ContactPoints contacts, RecordPages pages) {
        this.people = people;
        this.organizations = organizations;
        this.contacts = contacts;
        this.pages = pages;
    }

    /** The card with an editor open in it. */
    ModelAndView open(ContactOwner owner, ContactForm form, HttpStatus status, Screen screen, Viewer viewer) {
        return switch (owner) {
            case OfPerson person -> {
                Person found = people.get(person.id(), viewer);
                RecordView view = screen.fragment()
                        ? pages.cards(found, screen, viewer)
                        : pages.page(found, RecordView.PROFILE, new LinkedMultiValueMap<>(), screen, viewer);
                yield new ModelAndView(screen.fragment() ? "people/web/contact_part" : "people/web/record", status)
                        .addObject("view", view.withContactForm(form));
            }
            case OfOrganization organization ->
                card(organization.id(), status, screen, viewer)
                        .addObject("view", view(organization, screen, viewer).withForm(form));
        };
    }

    /** The card as it stands; without script the record itself. */
    ModelAndView show(ContactOwner owner, Screen screen, Viewer viewer) {
        return answer(owner, false, screen, viewer);
    }

    /** The card together with what else shows the same. */
    ModelAndView saved(ContactOwner owner, Screen screen, Viewer viewer) {
        return answer(owner, true, screen, viewer);
    }

    ContactsView view(OfOrganization organization, Screen screen, Viewer viewer) {
        return new ContactsView(
                organization, contacts.of(organization), contacts.mayEdit(organization, viewer), "", null);
    }

    private ModelAndView answer(ContactOwner owner, boolean saved, Screen screen, Viewer viewer) {
        return switch (owner) {
            case OfPerson person -> {
                RecordView view = pages.cards(people.get(person.id(), viewer), screen, viewer);
                yield screen.fragment()
                        ? new ModelAndView("people/web/contact_part")
                                .addObject("view", view)
                                .addObject("withHead", saved)
                        : new ModelAndView("redirect:" + view.at(""));
            }
            case OfOrganization organization ->
                screen.fragment()
                        ? card(organization.id(), HttpStatus.OK, screen, viewer)
                                .addObject("view", view(organization, screen, viewer))
                        : new ModelAndView("redirect:/agent/organizations/" + organization.id());
        };
    }

    private ModelAndView card(OrganizationId id, HttpStatus status, Screen screen, Viewer viewer) {
        Organization organization = organizations.get(id, viewer);
        return screen.fragment()
                ? new ModelAndView("people/web/organization_contacts", status)
                : new ModelAndView("people/web/organization_contacts_page", status)
                        .addObject("organization", organization);
    }
}
