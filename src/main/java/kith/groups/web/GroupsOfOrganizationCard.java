package kith.groups.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kith.access.Viewer;
import kith.groups.OrganizationGroups;
import kith.groups.Usergroup;
import kith.groups.Usergroups;
import kith.organizations.OrganizationCard;
import kith.organizations.OrganizationId;
import kith.shell.Screen;
import kith.shell.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The groups that an organization gives to its members. */
@Component
class GroupsOfOrganizationCard implements OrganizationCard {

    private final Usergroups groups;
    private final OrganizationGroups organizationGroups;
    private final Templates templates;

    GroupsOfOrganizationCard(Usergroups groups, OrganizationGroups organizationGroups, Templates templates) {
        this.groups = groups;
        this.organizationGroups = organizationGroups;
        this.templates = templates;
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public Content content(OrganizationId organization, Screen screen) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        List<Usergroup> given = organizationGroups.of(organization, viewer);
        boolean editable = organizationGroups.mayChange(viewer);
        boolean editing = editable && screen.query().contains("edit=usergroups");
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("address", "/agent/organizations/" + organization);
        model.put("given", given);
        model.put("all", editing ? groups.custom(viewer) : List.of());
        model.put("editable", editable);
        model.put("editing", editing);
        return templates.content("groups/web/organization_card", model);
    }
}
