package kith.fields;

import java.util.Optional;
import kith.access.Viewer;
import kith.audit.SystemLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes a custom field and all its values. The change log keeps what they were. */
@Service
public class RemoveField {

    private final FieldRepository fields;
    private final ValueRepository values;
    private final CustomFields customFields;
    private final SystemLog systemLog;

    RemoveField(FieldRepository fields, ValueRepository values, CustomFields customFields, SystemLog systemLog) {
        this.fields = fields;
        this.values = values;
        this.customFields = customFields;
        this.systemLog = systemLog;
    }

    /** Removes the field if its title was typed to confirm it; empty when it was not. */
    @Transactional
    public Optional<CustomField> remove(long id, String typedTitle, Viewer viewer) {
        CustomField field = customFields.get(id, viewer);
        if (!typedTitle.strip().equalsIgnoreCase(field.title())) {
            return Optional.empty();
        }
        fields.lock(id);
        long count = values.count(id);
        values.deleteOf(id);
        fields.remove(id);
        systemLog.record(new FieldEvent.Removed(id, field.title(), count));
        return Optional.of(field);
    }
}
