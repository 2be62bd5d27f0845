package kith.people.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kith.access.Viewer;
import kith.organizations.OrganizationCard;
import kith.organizations.OrganizationId;
import kith.organizations.Organizations;
import kith.people.OrganizationFiles;
import kith.shell.Screen;
import kith.shell.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files on the record of an organization. */
@Component
class FilesOfOrganizationCard implements OrganizationCard {

    private final OrganizationFiles files;
    private final Organizations organizations;
    private final Templates templates;

    FilesOfOrganizationCard(OrganizationFiles files, Organizations organizations, Templates templates) {
        this.files = files;
        this.organizations = organizations;
        this.templates = templates;
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public Content content(OrganizationId organization, Screen screen) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("home", "/agent/organizations/" + organization);
        model.put("query", "");
        model.put("live", false);
        model.put("files", files.of(organization, viewer));
        model.put("editable", organizations.mayEdit(organization, viewer));
        model.put("refusals", null);
        return templates.content("people/web/files_card", model);
    }
}
