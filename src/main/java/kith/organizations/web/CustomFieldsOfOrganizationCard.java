package kith.organizations.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kith.access.Viewer;
import kith.fields.Audience;
import kith.fields.CustomField;
import kith.fields.CustomFields;
import kith.fields.CustomValues;
import kith.fields.FieldForm;
import kith.fields.FieldOwner;
import kith.fields.FieldSubject;
import kith.fields.FieldTexts;
import kith.fields.FieldValue;
import kith.organizations.OrganizationCard;
import kith.organizations.OrganizationId;
import kith.organizations.Organizations;
import kith.shell.Screen;
import kith.shell.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The custom fields of an organization: those with a value, or all of them while they are edited. */
@Component
class CustomFieldsOfOrganizationCard implements OrganizationCard {

    private final Organizations organizations;
    private final CustomFields fields;
    private final CustomValues values;
    private final Templates templates;

    CustomFieldsOfOrganizationCard(
            Organizations organizations, CustomFields fields, CustomValues values, Templates templates) {
        this.organizations = organizations;
        this.fields = fields;
        this.values = values;
        this.templates = templates;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Content content(OrganizationId organization, Screen screen) {
        List<CustomField> shown = fields.of(FieldSubject.ORGANIZATION, Audience.AGENT);
        if (shown.isEmpty()) {
            return output -> {};
        }
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        boolean editable = organizations.mayEdit(organization, viewer);
        Map<Long, FieldValue> held = values.of(FieldOwner.organization(organization.value()), shown);
        boolean editing = editable && screen.query().contains("edit=fields");
        FieldForm form = editing ? FieldForm.open(shown, held, screen.texts()) : null;
        return write(organization, shown, held, form, editable, screen);
    }

    /** The card with a form that was sent. */
    Content again(OrganizationId organization, FieldForm form, Screen screen) {
        return write(organization, List.of(), Map.of(), form, true, screen);
    }

    private Content write(
            OrganizationId organization,
            List<CustomField> shown,
            Map<Long, FieldValue> held,
            @Nullable FieldForm form,
            boolean editable,
            Screen screen) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("address", "/agent/organizations/" + organization);
        model.put("texts", new FieldTexts(screen.texts()));
        model.put("shown", shown);
        model.put("held", held);
        model.put("form", form);
        model.put("editable", editable);
        return templates.content("organizations/web/custom_fields", model);
    }
}
