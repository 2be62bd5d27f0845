package kith.directory;

import kith.access.Viewer;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Counts the users in a list: all of them up to a limit, beyond it only when asked. */
@Component
public class CountPeople {

    /** Up to here a count is exact without being asked for. */
    public static final int LIMIT = 10_000;

    private final Database db;
    private final Directory directory;

    CountPeople(Database db, Directory directory) {
        this.db = db;
        this.directory = directory;
    }

    /** How many there are; more than {@link #LIMIT} means that many or more. */
    public long upToLimit(PersonFilter filter, Viewer viewer) {
        return upTo(LIMIT, filter, viewer);
    }

    /** How many there are; more than {@code limit} means that many or more. */
    public long upTo(int limit, PersonFilter filter, Viewer viewer) {
        return count(Sql.lines(
                Sql.of("select count(*) from (select from directory_entry d where"),
                directory.condition(filter, viewer),
                Sql.of("limit ?) d", limit + 1)));
    }

    /** How many there are, however long it takes. */
    public long exactly(PersonFilter filter, Viewer viewer) {
        return count(
                Sql.lines(Sql.of("select count(*) from directory_entry d where"), directory.condition(filter, viewer)));
    }

    private long count(Sql sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
