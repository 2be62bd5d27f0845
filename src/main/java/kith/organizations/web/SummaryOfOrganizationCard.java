package kith.organizations.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kith.access.Viewer;
import kith.organizations.OrganizationCard;
import kith.organizations.OrganizationId;
import kith.organizations.OrganizationProperties;
import kith.organizations.Organizations;
import kith.shell.Screen;
import kith.shell.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What everybody should know about an organization. */
@Component
class SummaryOfOrganizationCard implements OrganizationCard {

    private final OrganizationProperties properties;
    private final Organizations organizations;
    private final Templates templates;

    SummaryOfOrganizationCard(OrganizationProperties properties, Organizations organizations, Templates templates) {
        this.properties = properties;
        this.organizations = organizations;
        this.templates = templates;
    }

    @Override
    public int position() {
        return 5;
    }

    @Override
    public Content content(OrganizationId organization, Screen screen) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        boolean editable = organizations.mayEdit(organization, viewer);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("home", "/agent/organizations/" + organization);
        model.put("properties", properties.of(organization, viewer));
        model.put("editable", editable);
        model.put("editing", editable && CardQuery.edits("summary", screen));
        return templates.content("organizations/web/summary_card", model);
    }
}
