package kith.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What many people have none of: values of custom fields as {@code FieldValue.stored} writes them, by field; usergroups by
 * name; websites, messengers and accounts; postal addresses.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PersonExtras(
        Map<Long, String> fields, List<String> groups, List<ContactLine> contacts, List<PostalAddress> addresses) {

    public static final PersonExtras NONE = new PersonExtras(Map.of(), List.of(), List.of(), List.of());

    /** Takes a part that was not written down as empty. */
    public PersonExtras(
            @Nullable Map<Long, String> fields,
            @Nullable List<String> groups,
            @Nullable List<ContactLine> contacts,
            @Nullable List<PostalAddress> addresses) {
        this.fields = fields == null ? Map.of() : Map.copyOf(fields);
        this.groups = groups == null ? List.of() : List.copyOf(groups);
        this.contacts = contacts == null ? List.of() : List.copyOf(contacts);
        this.addresses = addresses == null ? List.of() : List.copyOf(addresses);
    }
}
