package kith.fields;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kith.access.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings custom fields into another order. */
@Service
public class ArrangeFields {

    private final FieldRepository fields;
    private final CustomFields customFields;

    ArrangeFields(FieldRepository fields, CustomFields customFields) {
        this.fields = fields;
        this.customFields = customFields;
    }

    /** Lets the field change places with the one before or after it, and returns it; at either end nothing happens. */
    @Transactional
    public CustomField move(long id, boolean up, Viewer viewer) {
        CustomField field = customFields.get(id, viewer);
        List<Long> order = new ArrayList<>(customFields.all(field.subject(), viewer).stream()
                .map(CustomField::id)
                .toList());
        int from = order.indexOf(id);
        int to = from + (up ? -1 : 1);
        if (to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
            fields.order(order);
        }
        return field;
    }
}
