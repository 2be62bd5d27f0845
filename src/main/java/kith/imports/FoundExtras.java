package kith.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.people.ContactField;
import kith.people.ContactLine;
import kith.people.PersonExtras;
import kith.people.PostalAddress;

/** What has been found in the cells of a row that few files have. */
final class FoundExtras {

    private static final Map<Target, ContactField> PARTS = Map.of(
            Target.STREET, ContactField.STREET,
            Target.CITY, ContactField.CITY,
            Target.STATE, ContactField.STATE,
            Target.ZIP, ContactField.ZIP,
            Target.COUNTRY, ContactField.COUNTRY);

    final Set<String> groups = new LinkedHashSet<>();
    final Set<ContactLine> contacts = new LinkedHashSet<>();
    private final Map<Long, String> fields = new HashMap<>();
    private final Map<ContactField, String> parts = new EnumMap<>(ContactField.class);
    private final List<PostalAddress> addresses = new ArrayList<>();

    void text(ColumnMapping column, String value) {
        ContactField part = PARTS.get(column.target());
        if (part != null) {
            parts.put(part, value);
        } else if (column.field() != null) {
            fields.put(column.field(), value);
        }
    }

    /** Puts the parts together; whether there are none or enough of them. A country alone is too little to speak of. */
    boolean completeAddress() {
        if (parts.isEmpty() || parts.keySet().equals(Set.of(ContactField.COUNTRY))) {
            return true;
        }
        Optional<PostalAddress> address = ContactLine.address(parts);
        address.ifPresent(addresses::add);
        return address.isPresent();
    }

    String typedAddress() {
        return String.join(", ", parts.values());
    }

    PersonExtras found() {
        boolean nothing = fields.isEmpty() && groups.isEmpty() && contacts.isEmpty() && addresses.isEmpty();
        return nothing
                ? PersonExtras.NONE
                : new PersonExtras(fields, List.copyOf(groups), List.copyOf(contacts), addresses);
    }
}
