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

    private static final Sql COLUMNS = Sql.of("""
            select d.person_id, d.name, d.email, d.organization_id, d.organization, d.ticket_count, d.created_at,
                   d.status, d.language,""");

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
                    rows(new Segment(segments.get(i).key(), true, conditions), i, true, null, 1).stream()
                            .map(found -> new Cursor("", number, found.key(), person, null))
                            .findFirst();
            if (here.isPresent()) {
                return here;
            }
        }
        return Optional.empty();
    }

    private List<Found> rows(Segment segment, int number, boolean ascending, @Nullable Cursor from, int wanted) {
        List<Sql> conditions = new ArrayList<>(segment.conditions());
        if (from != null) {
            conditions.add(segment.key().behind(ascending, segment.key().value(from), from.id()));
        }
        return db.sql(Sql.lines(
                        COLUMNS,
                        segment.key().text(),
                        Sql.of("as key from directory_entry d where"),
                        Sql.allOf(conditions),
                        Sql.of("order by"),
                        segment.key().order(ascending),
                        Sql.of("limit ?", wanted)))
                .query((row, line) -> new Found(person(row), number, row.getString("key")))
                .list();
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
                row.getString("language"));
    }
}
