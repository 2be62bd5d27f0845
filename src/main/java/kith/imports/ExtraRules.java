package kith.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.imports.ImportOptions.Mode;
import kith.people.ContactKind;
import kith.people.ContactLine;
import kith.people.PersonExtras;
import kith.people.PostalAddress;

/** What stays and what is replaced of the extras of a person whom a row is about. */
final class ExtraRules {

    /** In the order of a card. */
    static final Map<ContactKind, Target> CONTACTS = new EnumMap<>(Map.of(
            ContactKind.WEBSITE, Target.WEBSITE,
            ContactKind.IM, Target.IM,
            ContactKind.TWITTER, Target.TWITTER,
            ContactKind.LINKEDIN, Target.LINKEDIN,
            ContactKind.FACEBOOK, Target.FACEBOOK));

    private final ColumnRules rules;
    private final boolean mapped;
    private final Map<Long, String> defaults;

    /** New people get the defaults where the file says nothing. */
    ExtraRules(Mapping mapping, Mode mode, Map<Long, String> defaults) {
        this.rules = new ColumnRules(mapping, mode);
        this.mapped = mapping.extras();
        this.defaults = defaults;
    }

    PersonExtras created(PersonExtras given) {
        if (!mapped && defaults.isEmpty()) {
            return PersonExtras.NONE;
        }
        Map<Long, String> fields = new HashMap<>(defaults);
        fields.putAll(given.fields());
        fields.values().removeIf(String::isEmpty);
        return new PersonExtras(fields, given.groups(), given.contacts(), given.addresses());
    }

    PersonExtras updated(PersonExtras old, PersonExtras given) {
        if (!mapped) {
            return old;
        }
        return new PersonExtras(
                fields(old.fields(), given.fields()),
                rules.list(Target.USERGROUPS, old.groups(), given.groups(), ColumnRules::same),
                contacts(old.contacts(), given.contacts()),
                rules.list(Target.STREET, old.addresses(), given.addresses(), PostalAddress::equals));
    }

    private Map<Long, String> fields(Map<Long, String> old, Map<Long, String> given) {
        Set<Long> all = new HashSet<>(old.keySet());
        all.addAll(given.keySet());
        Map<Long, String> fields = new HashMap<>();
        for (long field : all) {
            String value = rules.field(field, old.get(field), given.get(field));
            if (value != null) {
                fields.put(field, value);
            }
        }
        return fields;
    }

    private List<ContactLine> contacts(List<ContactLine> old, List<ContactLine> given) {
        List<ContactLine> all = new ArrayList<>();
        CONTACTS.forEach(
                (kind, target) -> all.addAll(rules.list(target, of(kind, old), of(kind, given), ContactLine::equals)));
        return all.size() == old.size() && old.containsAll(all) ? old : all;
    }

    private static List<ContactLine> of(ContactKind kind, List<ContactLine> lines) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }
}
