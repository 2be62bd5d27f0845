package kith.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kith.people.PersonStatus;
import kith.sql.Database;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads as many rows as are wanted from a place on, run by run; a later run is only asked when the earlier ones end. */
@Component
class SegmentReader {

    /** How far the order is walked along for scattered rows before all that match are collected. */
    private static final int NEAR = 4_000;

    private static final Sql COLUMNS = Sql.of("""
            select d.person_id, d.name, d.email, d.organization_id, d.organization, d.ticket_count, d.created_at,
                   d.status, d.language, (select c.id from picture c where c.person_id = d.person_id) as picture,""");

    private final Database db;

    SegmentReader(Database db) {
        this.db = db;
    }

    /** Rows behind {@code from}, or from the beginning, in the order of the list. */
    List<Found> read(List<Segment> segments, @Nullable Cursor from, int wanted) {
        List<Found> found = new ArrayList<>();
        for (int i = from == null ? 0 : from.segment(); i < segments.size() && found.size() < wanted; i++) {
            Cursor here = from != null && i == from.segment() ? from : null;
            found.addAll(rows(segments.get(i), i, segments.get(i).ascending(), here, wanted - found.size()));
        }
        return found;
    }

    /** Rows that lead up to {@code from}, or to the end, in the order of the list. */
    List<Found> readBack(List<Segment> segments, @Nullable Cursor from, int wanted) {
        List<Found> found = new ArrayList<>();
        for (int i = from == null ? segments.size() - 1 : from.segment(); i >= 0 && found.size() < wanted; i--) {
            Cursor here = from != null && i == from.segment() ? from : null;
            found.addAll(rows(segments.get(i), i, !segments.get(i).ascending(), here, wanted - found.size()));
        }
        Collections.reverse(found);
        return found;
    }

    /** Where this user stands; empty when not in the list at all. */
    Optional<Cursor> place(List<Segment> segments, long person) {
        for (int i = 0; i < segments.size(); i++) {
            List<Sql> conditions = new ArrayList<>(segments.get(i).conditions());
            conditions.add(Sql.of("d.person_id = ?", person));
            int number = i;
            Optional<Cursor> here =
                    rows(new Segment(segments.get(i).key(), true, conditions, false), i, true, null, 1).stream()
                            .map(found -> new Cursor("", number, found.key(), person, null))
                            .findFirst();
            if (here.isPresent()) {
                return here;
            }
        }
        return Optional.empty();
    }

    private List<Found> rows(Segment segment, int number, boolean ascending, @Nullable Cursor from, int wanted) {
        Sql behind = from == null
                ? Sql.of("true")
                : segment.key().behind(ascending, segment.key().value(from), from.id());
        Sql matching = Sql.allOf(segment.conditions());
        Sql order = segment.key().order(ascending);
        if (!segment.scattered()) {
            return rows(segment, number, everything(Sql.both(behind, matching)), order, wanted);
        }
        List<Found> near = rows(segment, number, near(segment.key(), behind, matching, order), order, wanted);
        return near.size() == wanted
                ? near
                : rows(segment, number, collected(Sql.allOf(List.of(behind, matching))), order, wanted);
    }

    private List<Found> rows(Segment segment, int number, Sql source, Sql order, int wanted) {
        return db.sql(Sql.lines(
                        COLUMNS,
                        segment.key().text(),
                        Sql.of("as key from"),
                        source,
                        Sql.of("order by"),
                        order,
                        Sql.limit(wanted)))
                .query((row, line) -> new Found(person(row), number, row.getString("key")))
                .list();
    }

    private static Sql everything(Sql condition) {
        return Sql.lines(Sql.of("directory_entry d where"), condition);
    }

    /**
     * What matches among the next rows of the order. The planner cannot know that names and what is searched go together:
     * left alone it would walk along a million rows for the few at the far end.
     */
    private static Sql near(SortKey key, Sql behind, Sql matching, Sql order) {
        return Sql.lines(
                Sql.of("(select * from directory_entry d where"),
                Sql.allOf(List.of(key.indexed(), behind)),
                Sql.of("order by"),
                order,
                Sql.of("limit ?) d where", NEAR),
                matching);
    }

    /** All that match, found by their conditions and then sorted: {@code offset 0} keeps the order out of the search. */
    private static Sql collected(Sql condition) {
        return Sql.lines(Sql.of("(select * from directory_entry d where"), condition, Sql.of("offset 0) d"));
    }

    static PersonRow person(ResultSet row) throws SQLException {
        return new PersonRow(
                row.getLong("person_id"),
                row.getString("name"),
                row.getString("email"),
                row.getObject("organization_id", Long.class),
                row.getString("organization"),
                row.getInt("ticket_count"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                PersonStatus.valueOf(row.getString("status")),
                row.getString("language"),
                row.getObject("picture", Long.class));
    }
}
