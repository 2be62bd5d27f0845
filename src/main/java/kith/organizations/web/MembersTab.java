package kith.organizations.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import kith.access.Viewer;
import kith.organizations.MembersOfOrganization;
import kith.organizations.Organization;
import kith.organizations.OrganizationTab;
import kith.shell.Screen;
import kith.shell.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The users who belong to an organization. */
@Component
class MembersTab implements OrganizationTab {

    static final String NAME = "members";

    private final MembersOfOrganization members;
    private final Templates templates;

    MembersTab(MembersOfOrganization members, Templates templates) {
        this.members = members;
        this.templates = templates;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public OptionalLong count(Organization organization, Viewer viewer) {
        return OptionalLong.of(organization.members());
    }

    @Override
    public Content content(Organization organization, Screen screen, MultiValueMap<String, String> parameters) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        String after = Objects.requireNonNullElse(parameters.getFirst("members_after"), "");
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("organization", organization);
        model.put(
                "members",
                new MemberPages(members.of(organization.id(), MemberPages.place(after), MemberPages.SIZE + 1, viewer)));
        model.put("first", after.isEmpty());
        return templates.content("organizations/web/members", model);
    }
}
