package kith.people.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kith.organizations.OrganizationCard;
import kith.organizations.OrganizationId;
import kith.people.ContactOwner.OfOrganization;
import kith.shell.Screen;
import kith.shell.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How an organization can be reached. */
@Component
class ContactsOfOrganizationCard implements OrganizationCard {

    private final ContactPages pages;
    private final Templates templates;

    ContactsOfOrganizationCard(ContactPages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Content content(OrganizationId organization, Screen screen) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put(
                "view", pages.view(new OfOrganization(organization), screen, Objects.requireNonNull(screen.viewer())));
        return templates.content("people/web/organization_contacts", model);
    }
}
