package kith.people.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.ChangeLog;
import kith.audit.ChangeLog.Filter;
import kith.audit.ChangeLog.Subject;
import kith.fields.CustomFields;
import kith.organizations.Organization;
import kith.organizations.OrganizationTab;
import kith.people.TabAddress;
import kith.shell.Screen;
import kith.shell.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What was changed about an organization: field by field, by whom, through what. */
@Component
class OrganizationChangesTab implements OrganizationTab {

    private static final int PAGE_SIZE = 30;

    private final ChangeLog changeLog;
    private final CustomFields customFields;
    private final Templates templates;

    OrganizationChangesTab(ChangeLog changeLog, CustomFields customFields, Templates templates) {
        this.changeLog = changeLog;
        this.customFields = customFields;
        this.templates = templates;
    }

    @Override
    public String name() {
        return ChangesTab.NAME;
    }

    @Override
    public int position() {
        return 60;
    }

    @Override
    public OptionalLong count(Organization organization, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return OptionalLong.of(changeLog.count(subject(organization)));
    }

    @Override
    public Content content(Organization organization, Screen screen, MultiValueMap<String, String> parameters) {
        String before = parameters.getFirst("changes_before");
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("texts", new ChangeTexts(screen, customFields.names()));
        model.put(
                "changes",
                changeLog.page(
                        subject(organization),
                        Filter.NONE,
                        before != null && before.matches("\\d{1,18}") ? Long.valueOf(before) : null,
                        PAGE_SIZE));
        model.put("address", TabAddress.of(organization.id(), name(), screen));
        return templates.content("people/web/organization_changes", model);
    }

    private static Subject subject(Organization organization) {
        return new Subject(ChangeLog.Kind.ORGANIZATION, organization.id().value());
    }
}
