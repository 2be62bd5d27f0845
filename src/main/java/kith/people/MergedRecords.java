package kith.people;

import java.util.Optional;
import kith.sql.Database;
import org.springframework.stereotype.Component;

/** The records that a merge makes one: held while it happens, the duplicate then leading to the survivor. */
@Component
public class MergedRecords {

    private final Database db;
    private final PersonRepository people;

    MergedRecords(Database db, PersonRepository people) {
        this.db = db;
        this.people = people;
    }

    /** Holds both rows until the transaction ends; in the order of their ids, so that two merges cannot wait for each other. */
    public void hold(PersonId one, PersonId other) {
        db.sql("select id from person where id in (?, ?) order by id for update", one.value(), other.value())
                .query(Long.class)
                .list();
    }

    /** A record that was neither merged nor deleted. */
    public Optional<Person> find(PersonId id) {
        return people.find(id);
    }

    public void lead(PersonId duplicate, PersonId survivor) {
        db.sql(
                        "update person set merged_into = ?, version = version + 1 where id = ?",
                        survivor.value(),
                        duplicate.value())
                .update();
    }

    /** Makes the duplicate a record of its own again, if it still leads to this survivor and nothing else befell it. */
    public boolean release(PersonId duplicate, PersonId survivor) {
        return db.sql("""
                        update person set merged_into = null, version = version + 1
                        where id = ? and merged_into = ? and deleted_at is null and anonymized_at is null
                        """, duplicate.value(), survivor.value()).update() == 1;
    }
}
