package kith.people.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import kith.access.Viewer;
import kith.fields.CustomFields;
import kith.organizations.Organization;
import kith.organizations.OrganizationTab;
import kith.people.Activity;
import kith.people.Activity.Kind;
import kith.people.ActivityStream;
import kith.people.ActivityStream.Cursor;
import kith.people.TabAddress;
import kith.shell.Screen;
import kith.shell.Templates;
import kith.sql.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What happened around an organization and with the tickets of its members, day by day. */
@Component
class OrganizationActivityTab implements OrganizationTab {

    private final ActivityStream stream;
    private final CustomFields customFields;
    private final Templates templates;

    OrganizationActivityTab(ActivityStream stream, CustomFields customFields, Templates templates) {
        this.stream = stream;
        this.customFields = customFields;
        this.templates = templates;
    }

    @Override
    public String name() {
        return ActivityTab.NAME;
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public OptionalLong count(Organization organization, Viewer viewer) {
        return OptionalLong.empty();
    }

    @Override
    public Content content(Organization organization, Screen screen, MultiValueMap<String, String> parameters) {
        Kind kind = ActivityTab.kind(parameters.getFirst("kind"));
        Cursor before = Cursor.parse(parameters.getFirst("activity_before")).orElse(null);
        Page<Activity, Cursor> page =
                stream.page(organization.id(), kind, before, Objects.requireNonNull(screen.viewer()));
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("texts", new ActivityTexts(screen, new ChangeTexts(screen, customFields.names())));
        model.put("days", ActivityDays.of(page.rows(), screen.texts().zone()));
        model.put("kind", kind);
        model.put("next", page.next());
        model.put("address", TabAddress.of(organization.id(), name(), screen));
        return templates.content("people/web/activity", model);
    }
}
