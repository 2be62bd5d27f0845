package kith.people;

import java.util.List;
import kith.sql.Database;
import org.springframework.stereotype.Repository;

/** The rows of labels and of who carries them. */
@Repository
class LabelRepository {

    private final Database db;

    LabelRepository(Database db) {
        this.db = db;
    }

    List<Label> of(PersonId person) {
        return db.sql("""
                        select l.id, l.name
                        from person_label pl
                        join label l on l.id = pl.label_id
                        where pl.person_id = ?
                        order by lower(l.name)
                        """, person.value()).query(Label.class).list();
    }

    /** Labels that people carry, those that begin with the words first. */
    List<Label> suggest(String words, int limit) {
        return db.sql("""
                        select l.id, l.name
                        from label l
                        where position(lower(?) in lower(l.name)) > 0
                          and exists (select from person_label pl where pl.label_id = l.id)
                        order by position(lower(?) in lower(l.name)), lower(l.name)
                        limit ?
                        """, words, words, limit).query(Label.class).list();
    }

    /** The label of this name, ignoring case; made when there is none. */
    long findOrMake(String name) {
        db.sql("insert into label (name) values (?) on conflict (lower(name)) do nothing", name)
                .update();
        return db.sql("select id from label where lower(name) = lower(?)", name)
                .query(Long.class)
                .single();
    }

    void add(PersonId person, long label) {
        db.sql(
                        "insert into person_label (person_id, label_id) values (?, ?) on conflict do nothing",
                        person.value(),
                        label)
                .update();
    }

    void remove(PersonId person, long label) {
        db.sql("delete from person_label where person_id = ? and label_id = ?", person.value(), label)
                .update();
    }
}
