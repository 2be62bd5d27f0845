package kith.organizations;

import java.util.List;
import kith.access.NotFound;
import kith.access.Viewer;
import kith.fields.Audience;
import kith.fields.CustomValues;
import kith.fields.FieldOwner;
import kith.fields.ValueEdit;
import kith.fields.ValuesOutcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Edits what an organization holds in custom fields. */
@Service
public class EditOrganizationValues {

    private final Organizations organizations;
    private final OrganizationRepository rows;
    private final CustomValues values;

    EditOrganizationValues(Organizations organizations, OrganizationRepository rows, CustomValues values) {
        this.organizations = organizations;
        this.rows = rows;
        this.values = values;
    }

    /** Saves all of them, or none where one cannot be or was changed by somebody else meanwhile. */
    @Transactional
    public ValuesOutcome edit(OrganizationId id, List<ValueEdit> edits, Viewer viewer) {
        organizations.requireEdit(id, viewer);
        if (rows.lock(id).isEmpty()) {
            throw new NotFound("organization " + id);
        }
        return values.edit(
                FieldOwner.organization(id.value()),
                edits,
                Audience.AGENT,
                viewer.language().toLanguageTag(),
                viewer.timeZone());
    }
}
