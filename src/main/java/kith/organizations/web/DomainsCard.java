package kith.organizations.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kith.access.Viewer;
import kith.organizations.DomainOutcome;
import kith.organizations.Domains;
import kith.organizations.OrganizationCard;
import kith.organizations.OrganizationId;
import kith.organizations.Organizations;
import kith.shell.Screen;
import kith.shell.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The e-mail domains of an organization. */
@Component
class DomainsCard implements OrganizationCard {

    private final Domains domains;
    private final Organizations organizations;
    private final Templates templates;

    DomainsCard(Domains domains, Organizations organizations, Templates templates) {
        this.domains = domains;
        this.organizations = organizations;
        this.templates = templates;
    }

    @Override
    public int position() {
        return 15;
    }

    @Override
    public Content content(OrganizationId organization, Screen screen) {
        return content(organization, screen, "", null);
    }

    Content content(OrganizationId organization, Screen screen, String typed, @Nullable DomainOutcome refused) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("home", "/agent/organizations/" + organization);
        model.put("domains", domains.of(organization, viewer));
        model.put("editable", organizations.mayEdit(organization, viewer));
        model.put("typed", typed);
        model.put("refused", refused);
        return templates.content("organizations/web/domains_card", model);
    }
}
