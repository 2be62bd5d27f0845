package kith.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kith.people.MergedRow.Part;
import kith.sql.Database;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The step of a merge for addresses, numbers and the like, one of which is primary; their tables have the columns
 * {@code id}, {@code person_id}, {@code is_primary} and {@code created_at}.
 *
 * @param value the name under which the page lets choose whose primary one is primary afterwards
 * @param rows how they move
 */
public record MovingContacts(Database db, String value, MovingRows rows) implements MergeStep {

    /** Contacts of this table; {@code same} compares the rows {@code r} and {@code own}, {@code shown} is their text. */
    public static MovingContacts of(Database db, String name, String value, Sql table, Sql same, Sql shown) {
        return new MovingContacts(
                db,
                value,
                new MovingRows(
                        db, name, table, Sql.of("person_id"), Sql.of("id"), same, shown, true, Sql.of("created_at")));
    }

    @Override
    public String column() {
        return rows.column();
    }

    @Override
    public String name() {
        return rows.name();
    }

    @Override
    public Share share(PersonId survivor, PersonId duplicate) {
        return rows.share(survivor, duplicate);
    }

    @Override
    public List<MergedRow> move(Merging merging) {
        Long own = primary(merging.survivor());
        Long theirs = primary(merging.duplicate());
        Long twin = theirs == null ? null : twin(theirs, merging.survivor());
        if (theirs != null && twin == null) {
            set(theirs, false);
        }
        List<MergedRow> touched = new ArrayList<>();
        for (MergedRow row : rows.move(merging)) {
            touched.add(theirs != null && row.row() == theirs ? new MergedRow(theirs, Part.MOVED_PRIMARY) : row);
        }
        if (theirs != null && (own == null || merging.takes(value))) {
            touched.addAll(crown(twin == null ? theirs : twin, twin != null, own));
        }
        return touched;
    }

    @Override
    public int bringBack(List<MergedRow> touched, Merging merging) {
        List<MergedRow> moved = touched.stream().filter(MergedRow::moved).toList();
        Long first = primary(merging.survivor());
        boolean leaves = first != null && holds(moved, first);
        boolean made = first != null && holds(of(touched, Part.MADE_PRIMARY), first);
        if (first != null && leaves) {
            set(first, false);
        }
        int back = rows.bringBack(moved, merging);
        if (first != null && (leaves || made)) {
            Long former = remaining(of(touched, Part.FORMER_PRIMARY), merging.survivor(), made ? first : null);
            replace(made ? first : null, former);
        }
        if (!of(touched, Part.MOVED_PRIMARY).isEmpty() && primary(merging.duplicate()) == null) {
            replace(null, remaining(of(touched, Part.MOVED_PRIMARY), merging.duplicate(), null));
        }
        return back;
    }

    @Override
    public long arrived(PersonId survivor, Instant since) {
        return rows.arrived(survivor, since);
    }

    /** Makes a row of the survivor the primary one in place of its own. */
    private List<MergedRow> crown(long first, boolean ownFromBefore, @Nullable Long own) {
        if (own != null && own == first) {
            return List.of();
        }
        List<MergedRow> touched = new ArrayList<>();
        if (own != null) {
            touched.add(new MergedRow(own, Part.FORMER_PRIMARY));
        }
        if (ownFromBefore) {
            touched.add(new MergedRow(first, Part.MADE_PRIMARY));
        }
        replace(own, first);
        return touched;
    }

    private void replace(@Nullable Long old, @Nullable Long first) {
        if (first != null && !first.equals(old)) {
            if (old != null) {
                set(old, false);
            }
            set(first, true);
        }
    }

    /** The one that was primary, if the person still has it, else the oldest; the fallback where there is none. */
    private @Nullable Long remaining(List<MergedRow> wanted, PersonId person, @Nullable Long fallback) {
        Long[] ids = wanted.stream().map(MergedRow::row).toArray(Long[]::new);
        return db.sql(Sql.lines(
                        Sql.of("select id from"),
                        rows.table(),
                        Sql.of("where person_id = ?", person.value()),
                        Sql.of("and (id = any (?) or ?::bigint is null)", ids, fallback),
                        Sql.of("order by id = any (?) desc, id limit 1", (Object) ids)))
                .query(Long.class)
                .optional()
                .orElse(fallback);
    }

    private @Nullable Long primary(PersonId person) {
        return db.sql(Sql.lines(
                        Sql.of("select id from"),
                        rows.table(),
                        Sql.of("where person_id = ? and is_primary", person.value())))
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /** The survivor's own row that says the same as one of the duplicate's. */
    private @Nullable Long twin(long theirs, PersonId survivor) {
        return db.sql(Sql.lines(
                        Sql.of("select min(own.id) from"),
                        rows.table(),
                        Sql.of("own join"),
                        rows.table(),
                        Sql.of("r on ("),
                        rows.same(),
                        Sql.of(") where r.id = ? and own.person_id = ?", theirs, survivor.value())))
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private void set(long id, boolean primary) {
        db.sql(Sql.lines(Sql.of("update"), rows.table(), Sql.of("set is_primary = ? where id = ?", primary, id)))
                .update();
    }

    private static List<MergedRow> of(List<MergedRow> touched, Part part) {
        return touched.stream().filter(row -> row.part() == part).toList();
    }

    private static boolean holds(List<MergedRow> among, long row) {
        return among.stream().anyMatch(one -> one.row() == row);
    }
}
