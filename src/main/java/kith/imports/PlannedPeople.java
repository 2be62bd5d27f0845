package kith.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kith.people.KnownPerson;
import kith.sql.Database;
import org.springframework.stereotype.Component;

/** Remembers during a check how its rows would leave people, for later rows about the same people. */
@Component
class PlannedPeople {

    private final Database db;
    private final ImportJson json;

    PlannedPeople(Database db, ImportJson json) {
        this.db = db;
        this.json = json;
    }

    void clear(long importId) {
        db.sql("delete from import_plan where import_id = ?", importId).update();
        db.sql("delete from import_plan_address where import_id = ?", importId).update();
    }

    /** Who would have which of these addresses. */
    Map<String, Long> owners(long importId, Collection<String> addresses) {
        Map<String, Long> owners = new HashMap<>();
        db.sql("""
                        select a.address, p.ref
                        from unnest(?::text[]) as a (address)
                        join import_plan_address p on p.import_id = ? and p.address_key = a.address
                        """, addresses.stream().map(KnownPeople::key).toArray(String[]::new), importId)
                .query(row -> {
                    owners.put(row.getString(1), row.getLong(2));
                });
        return owners;
    }

    Map<Long, KnownPerson> find(long importId, Collection<Long> refs) {
        Map<Long, KnownPerson> people = new HashMap<>();
        db.sql(
                        "select ref, person from import_plan where import_id = ? and ref = any (?)",
                        importId,
                        refs.toArray(Long[]::new))
                .query(row -> {
                    people.put(row.getLong(1), Objects.requireNonNull(json.read(row.getString(2), KnownPerson.class)));
                });
        return people;
    }

    void save(long importId, Collection<KnownPerson> people) {
        if (people.isEmpty()) {
            return;
        }
        db.sql(
                        "delete from import_plan where import_id = ? and ref = any (?)",
                        importId,
                        people.stream().map(KnownPerson::id).toArray(Long[]::new))
                .update();
        CopyText plans = new CopyText();
        people.forEach(
                p -> plans.number(importId).number(p.id()).text(json.write(p)).end());
        try {
            db.copyIn("copy import_plan (import_id, ref, person) from stdin (format csv)", plans.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        saveAddresses(importId, people);
    }

    private void saveAddresses(long importId, Collection<KnownPerson> people) {
        List<Long> refs = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        for (KnownPerson person : people) {
            for (String address : person.data().emails()) {
                refs.add(person.id());
                addresses.add(KnownPeople.key(address));
            }
        }
        db.sql("""
                        insert into import_plan_address (import_id, address_key, ref)
                        select ?, a.key, a.ref from unnest(?::text[], ?::bigint[]) as a (key, ref)
                        on conflict do nothing
                        """, importId, addresses.toArray(String[]::new), refs.toArray(Long[]::new))
                .update();
    }
}
