package kith.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import kith.access.NotFound;
import kith.access.Viewer;
import kith.people.PastRecord.Line;
import kith.sql.Database;
import org.springframework.stereotype.Service;

/** Tells what a record said at an earlier moment: the present values, with every change since taken back. */
@Service
public class PastRecords {

    /** The order of the record's cards; what is not named here follows by its name. */
    private static final List<String> ORDER = List.of(
            "name",
            "display_name",
            "title",
            "first_name",
            "last_name",
            "status",
            "email",
            "phone",
            "website",
            "im",
            "twitter",
            "linkedin",
            "facebook",
            "address",
            "organization",
            "position",
            "is_manager",
            "usergroup",
            "label",
            "summary",
            "file",
            "language",
            "time_zone");

    private static final Comparator<PastFact> AS_ON_THE_RECORD = Comparator.comparingInt(
                    (PastFact fact) -> ORDER.contains(fact.field()) ? ORDER.indexOf(fact.field()) : ORDER.size())
            .thenComparing(PastFact::field)
            .thenComparingLong(fact -> fact.item() == null ? 0 : fact.item());

    private final People people;
    private final Database db;

    PastRecords(People people, Database db) {
        this.people = people;
        this.db = db;
    }

    /**
     * The record as it was once everything of that moment had happened.
     *
     * @throws NotFound when there is no such person
     */
    public PastRecord at(PersonId id, Instant moment, Viewer viewer) {
        Person person = people.get(id, viewer);
        List<PastFact> facts =
                facts(id, moment).stream().sorted(AS_ON_THE_RECORD).toList();
        List<Line> lines = facts.stream()
                .filter(fact -> facts.stream().noneMatch(fact::belongsTo))
                .map(main -> new Line(
                        main,
                        facts.stream().filter(fact -> fact.belongsTo(main)).toList()))
                .toList();
        return new PastRecord(person, moment, lines);
    }

    /** Of the changes after a moment, the first one about a field says what it was at that moment. */
    private List<PastFact> facts(PersonId person, Instant moment) {
        return db.sql("""
                        with since as (
                            select distinct on (field, item_id) field, item_id, old_value, old_ref
                            from change_log
                            where subject_id = ? and subject_kind = 'PERSON' and at > ? and field <> 'created'
                            order by field, item_id, id
                        ),
                        now as (select field, item_id, value, ref from person_fact where person_id = ?)
                        select coalesce(n.field, s.field) as field, coalesce(n.item_id, s.item_id) as item,
                               case when s.field is null then n.value else s.old_value end as "then",
                               case when s.field is null then n.ref else s.old_ref end as then_ref,
                               n.value as now, n.ref as now_ref
                        from now n
                        full join since s on s.field = n.field and coalesce(s.item_id, 0) = coalesce(n.item_id, 0)
                        where n.field is not null or s.old_value is not null or s.old_ref is not null
                        """, person.value(), moment.atOffset(ZoneOffset.UTC), person.value())
                .query(PastFact.class)
                .list();
    }
}
