package kith.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.fields.Audience;
import kith.fields.CustomField;
import kith.fields.CustomFields;
import kith.fields.FieldSubject;
import kith.sql.Database;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which fields of users stand on which form of the portal, as administrators place them. */
@Service
public class PlacedFields {

    private final Database db;
    private final CustomFields fields;
    private final SystemLog systemLog;

    PlacedFields(Database db, CustomFields fields, SystemLog systemLog) {
        this.db = db;
        this.fields = fields;
        this.systemLog = systemLog;
    }

    /** The fields that can be placed: those that users see and that hold something. */
    public List<CustomField> offered() {
        return fields.of(FieldSubject.PERSON, Audience.USER).stream()
                .filter(field -> field.kind().holdsValue())
                .toList();
    }

    /** What the form asks for, by field; what it does not ask for is not in it. */
    public Map<Long, Asking> of(PortalForm form) {
        Map<Long, Asking> asked = new HashMap<>();
        db.sql("select field_id, required from portal_form_field where form = ?", form.name())
                .query(row -> {
                    asked.put(row.getLong("field_id"), row.getBoolean("required") ? Asking.REQUIRED : Asking.ASKED);
                });
        return asked;
    }

    /** Has the form ask for these from now on; fields that are not offered are left out. */
    @Transactional
    public void change(PortalForm form, Map<Long, Asking> asked, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        Map<Long, Asking> placed = new HashMap<>();
        for (CustomField field : offered()) {
            Asking asking = asked.getOrDefault(field.id(), Asking.NO);
            if (asking != Asking.NO) {
                placed.put(field.id(), asking);
            }
        }
        db.sql("delete from portal_form_field where form = ?", form.name()).update();
        placed.forEach((field, asking) -> db.sql(
                        "insert into portal_form_field (form, field_id, required) values (?, ?, ?)",
                        form.name(),
                        field,
                        asking == Asking.REQUIRED)
                .update());
        systemLog.record(new PortalEvent.FormChanged(form, placed.size()));
    }
}
