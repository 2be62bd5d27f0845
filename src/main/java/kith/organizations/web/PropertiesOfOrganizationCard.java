package kith.organizations.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kith.access.Viewer;
import kith.organizations.Organization;
import kith.organizations.OrganizationCard;
import kith.organizations.OrganizationId;
import kith.organizations.OrganizationProperties;
import kith.organizations.Organizations;
import kith.organizations.PropertiesOutcome;
import kith.shell.Screen;
import kith.shell.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Importance of an organization, and what stands above and beneath it. */
@Component
class PropertiesOfOrganizationCard implements OrganizationCard {

    private static final int MOST_CHILDREN = 50;

    private final OrganizationProperties properties;
    private final Organizations organizations;
    private final Templates templates;

    PropertiesOfOrganizationCard(OrganizationProperties properties, Organizations organizations, Templates templates) {
        this.properties = properties;
        this.organizations = organizations;
        this.templates = templates;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Content content(OrganizationId organization, Screen screen) {
        return content(organization, screen, null, null);
    }

    /**
     * The card.
     *
     * @param typed the parent that was not taken; {@code null} when none was sent just now
     */
    Content content(OrganizationId id, Screen screen, @Nullable String typed, @Nullable PropertiesOutcome refused) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        boolean editable = organizations.mayEdit(id, viewer);
        Organization organization = organizations.get(id, viewer);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("home", "/agent/organizations/" + id);
        model.put("organization", organization);
        model.put("properties", properties.of(id, viewer));
        model.put("children", properties.children(id, MOST_CHILDREN, viewer));
        model.put("editable", editable);
        model.put("editing", editable && (refused != null || CardQuery.edits("properties", screen)));
        model.put("typed", typed);
        model.put("refused", refused);
        return templates.content("organizations/web/properties_card", model);
    }
}
