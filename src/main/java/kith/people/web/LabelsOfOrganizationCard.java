package kith.people.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kith.access.Viewer;
import kith.organizations.OrganizationCard;
import kith.organizations.OrganizationId;
import kith.organizations.Organizations;
import kith.people.OrganizationLabels;
import kith.shell.Screen;
import kith.shell.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The labels of an organization. */
@Component
class LabelsOfOrganizationCard implements OrganizationCard {

    private final OrganizationLabels labels;
    private final Organizations organizations;
    private final Templates templates;

    LabelsOfOrganizationCard(OrganizationLabels labels, Organizations organizations, Templates templates) {
        this.labels = labels;
        this.organizations = organizations;
        this.templates = templates;
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public Content content(OrganizationId organization, Screen screen) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("home", "/agent/organizations/" + organization);
        model.put("labels", labels.of(organization, viewer));
        model.put("editable", organizations.mayEdit(organization, viewer));
        return templates.content("people/web/organization_labels", model);
    }
}
