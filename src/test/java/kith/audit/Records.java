package kith.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People, what hangs on them, and organizations, as they were at a moment: each row by its id, each value as text.
 * Entries of the change log lead back from a later moment to an earlier one.
 */
record Records(
        Map<Long, Map<String, String>> people,
        Map<Long, Map<String, String>> addresses,
        Map<Long, Map<String, String>> phones,
        Set<String> labels,
        Set<String> groups,
        Map<String, String> fieldValues,
        Map<Long, Map<String, String>> organizations) {

    /** As the rows are now. */
    static Records now(JdbcClient jdbc) {
        Records now = new Records(
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeMap<>(),
                new TreeMap<>());
        read(jdbc, now.people, """
                select p.id, case f.key when 'organization_id' then 'organization' else f.key end, f.value
                from person p, jsonb_each_text(to_jsonb(p) - 'id' - 'last_seen_at' - 'created_in' - 'version') f
                where f.value is not null
                union all
                select person_id, 'summary', body from person_summary
                """);
        read(jdbc, now.addresses, """
                select e.id, f.key, f.value
                from email_address e, lateral (values ('owner', e.person_id::text), ('email', e.address),
                    ('email_primary', nullif(e.is_primary, false)::text), ('email_comment', e.comment),
                    ('email_verified', to_jsonb(e.verified_at) #>> '{}')) f (key, value)
                where f.value is not null
                """);
        read(jdbc, now.phones, """
                select n.id, f.key, f.value
                from phone_number n, lateral (values ('owner', n.person_id::text), ('phone', n.number), ('phone_kind', n.kind),
                    ('phone_primary', nullif(n.is_primary, false)::text), ('phone_comment', n.comment)) f (key, value)
                where f.value is not null
                """);
        read(jdbc, now.organizations, "select id, 'name', name from organization");
        now.labels.addAll(jdbc.sql("select person_id || ' has ' || label_id from person_label")
                .query(String.class)
                .set());
        now.groups.addAll(jdbc.sql("""
                        select 'PERSON ' || person_id || ' in ' || usergroup_id from person_usergroup
                        union all
                        select 'ORGANIZATION ' || organization_id || ' in ' || usergroup_id from organization_usergroup
                        """).query(String.class).set());
        jdbc.sql("""
                        select case when person_id is null then 'ORGANIZATION ' || organization_id else 'PERSON ' || person_id end
                               || ' field:' || field_id,
                               field_value_told(text_value, flag_value, day_value, moment_value, choices)
                        from field_value
                        """).query(row -> {
            now.fieldValues.put(row.getString(1), row.getString(2));
        });
        return now;
    }

    private static void read(JdbcClient jdbc, Map<Long, Map<String, String>> rows, String sql) {
        jdbc.sql(sql).query(row -> {
            values(rows, row.getLong(1)).put(row.getString(2), row.getString(3));
        });
    }

    /** Takes one change back. */
    void undo(Entry entry) {
        if (entry.field().equals("created")) {
            forget(entry);
        } else if (entry.field().equals("usergroup")) {
            undoGroup(entry.subjectKind() + " " + entry.subject() + " in " + entry.item(), entry.oldValue() != null);
        } else if (entry.field().startsWith("field:")) {
            undoFieldValue(entry.subjectKind() + " " + entry.subject() + " " + entry.field(), entry.oldValue());
        } else if (entry.subjectKind().equals("ORGANIZATION")) {
            put(organizations, entry.subject(), "name", entry.oldValue());
        } else if (entry.field().equals("label")) {
            undoLabel(entry.subject() + " has " + entry.item(), entry.oldValue() != null);
        } else if (entry.field().startsWith("email")) {
            undoItem(addresses, "email", entry);
        } else if (entry.field().startsWith("phone")) {
            undoItem(phones, "phone", entry);
        } else if (entry.field().equals("organization")) {
            put(
                    people,
                    entry.subject(),
                    "organization",
                    entry.oldRef() == null ? null : String.valueOf(entry.oldRef()));
        } else {
            put(people, entry.subject(), entry.field(), entry.oldValue());
        }
    }

    /** What a record was created with goes with it. */
    private void forget(Entry entry) {
        if (entry.subjectKind().equals("ORGANIZATION")) {
            organizations.remove(entry.subject());
            return;
        }
        String owner = String.valueOf(entry.subject());
        people.remove(entry.subject());
        addresses.values().removeIf(address -> owner.equals(address.get("owner")));
        phones.values().removeIf(phone -> owner.equals(phone.get("owner")));
        labels.removeIf(label -> label.startsWith(owner + " has "));
        groups.removeIf(group -> group.startsWith("PERSON " + owner + " in "));
        fieldValues.keySet().removeIf(value -> value.startsWith("PERSON " + owner + " "));
    }

    private void undoGroup(String group, boolean wasThere) {
        if (wasThere) {
            groups.add(group);
        } else {
            groups.remove(group);
        }
    }

    private void undoFieldValue(String place, @Nullable String value) {
        if (value == null) {
            fieldValues.remove(place);
        } else {
            fieldValues.put(place, value);
        }
    }

    private void undoLabel(String label, boolean wasThere) {
        if (wasThere) {
            labels.add(label);
        } else {
            labels.remove(label);
        }
    }

    private static void undoItem(Map<Long, Map<String, String>> items, String value, Entry entry) {
        put(items, entry.item(), entry.field(), entry.oldValue());
        if (entry.field().equals(value)) {
            put(items, entry.item(), "owner", entry.oldValue() == null ? null : String.valueOf(entry.subject()));
        }
    }

    private static void put(Map<Long, Map<String, String>> rows, long id, String field, @Nullable String value) {
        if (value != null) {
            values(rows, id).put(field, value);
            return;
        }
        values(rows, id).remove(field);
        if (values(rows, id).isEmpty()) {
            rows.remove(id);
        }
    }

    private static Map<String, String> values(Map<Long, Map<String, String>> rows, long id) {
        return rows.computeIfAbsent(id, ignored -> new HashMap<>());
    }

    /** A line of the change log; {@code item} is 0 where the field is no list. */
    record Entry(
            String subjectKind,
            long subject,
            String field,
            long item,
            @Nullable String oldValue,
            @Nullable Long oldRef) {}
}
