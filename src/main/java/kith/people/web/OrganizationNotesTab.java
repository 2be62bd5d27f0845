package kith.people.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import kith.access.Viewer;
import kith.organizations.Organization;
import kith.organizations.OrganizationTab;
import kith.organizations.Organizations;
import kith.people.OrganizationNotes;
import kith.people.TabAddress;
import kith.shell.Screen;
import kith.shell.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The notes about an organization, newest first. */
@Component
class OrganizationNotesTab implements OrganizationTab {

    private final OrganizationNotes notes;
    private final Organizations organizations;
    private final Templates templates;

    OrganizationNotesTab(OrganizationNotes notes, Organizations organizations, Templates templates) {
        this.notes = notes;
        this.organizations = organizations;
        this.templates = templates;
    }

    @Override
    public String name() {
        return NotesTab.NAME;
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public OptionalLong count(Organization organization, Viewer viewer) {
        return OptionalLong.of(notes.count(organization.id(), viewer));
    }

    @Override
    public Content content(Organization organization, Screen screen, MultiValueMap<String, String> parameters) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        String before = parameters.getFirst("notes_before");
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("home", "/agent/organizations/" + organization.id());
        model.put("draft", "organization-note-" + organization.id());
        model.put("live", false);
        model.put("editable", organizations.mayEdit(organization.id(), viewer));
        model.put(
                "notes",
                notes.page(
                        organization.id(),
                        before != null && before.matches("\\d{1,18}") ? Long.valueOf(before) : null,
                        viewer));
        model.put("address", TabAddress.of(organization.id(), name(), screen));
        model.put("query", "");
        model.put("typed", null);
        model.put("refused", parameters.containsKey(NotesTab.REFUSED));
        return templates.content("people/web/notes", model);
    }
}
