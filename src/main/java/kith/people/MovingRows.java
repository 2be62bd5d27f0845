package kith.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kith.people.MergedRow.Part;
import kith.sql.Database;
import kith.sql.Sql;

/**
 * The step of a merge for rows that go to the survivor as they are.
 *
 * @param name in message keys
 * @param person the column that names the person
 * @param key the column that tells rows of one person apart
 * @param same whether the survivor's row {@code own} says the same as the duplicate's row {@code r}, which then stays
 * @param shown what the page says of a row; SQL's null where it says nothing
 * @param each whether rows are shown one by one, and not only counted
 * @param arrived the moment since which somebody has the row
 */
public record MovingRows(
        Database db, String name, Sql table, Sql person, Sql key, Sql same, Sql shown, boolean each, Sql arrived)
        implements MergeStep {

    private static final Sql NEVER = Sql.of("false");

    /** Rows with an id that are counted on the page. */
    public static MovingRows counted(Database db, String name, Sql table, Sql person, Sql arrived) {
        return new MovingRows(db, name, table, person, Sql.of("id"), NEVER, Sql.of("'x'"), false, arrived);
    }

    /** Rows that link a person to something else, like labels; {@code shown} is the text of a link. */
    public static MovingRows links(Database db, String name, Sql table, Sql key, Sql same, Sql shown) {
        return new MovingRows(
                db, name, table, Sql.of("person_id"), key, same, shown, true, Sql.of("null::timestamptz"));
    }

    @Override
    public String column() {
        return table + "." + person;
    }

    @Override
    public Share share(PersonId survivor, PersonId duplicate) {
        return each
                ? Share.of(texts(survivor, Sql.of("true")), texts(duplicate, comes(survivor)))
                : new Share(count(duplicate, comes(survivor)), List.of(), List.of());
    }

    @Override
    public List<MergedRow> move(Merging merging) {
        return db
                .sql(Sql.lines(
                        Sql.of("update"),
                        table,
                        Sql.of("r set"),
                        person,
                        Sql.of("= ? where", merging.survivor().value()),
                        person,
                        Sql.of("= ? and", merging.duplicate().value()),
                        comes(merging.survivor()),
                        Sql.of("returning"),
                        key))
                .query(Long.class)
                .list()
                .stream()
                .map(row -> new MergedRow(row, Part.MOVED))
                .toList();
    }

    @Override
    public int bringBack(List<MergedRow> rows, Merging merging) {
        Long[] keys = rows.stream().map(MergedRow::row).toArray(Long[]::new);
        return db.sql(Sql.lines(
                        Sql.of("update"),
                        table,
                        Sql.of("r set"),
                        person,
                        Sql.of("= ? where", merging.duplicate().value()),
                        person,
                        Sql.of("= ? and", merging.survivor().value()),
                        key,
                        Sql.of("= any (?) and", (Object) keys),
                        comes(merging.duplicate())))
                .update();
    }

    @Override
    public long arrived(PersonId survivor, Instant since) {
        return count(survivor, Sql.lines(arrived, Sql.of("> ?::timestamptz", since.atOffset(ZoneOffset.UTC))));
    }

    /** Whether this person does not have it yet. */
    private Sql comes(PersonId owner) {
        return Sql.lines(
                Sql.of("not exists (select from"),
                table,
                Sql.of("own where"),
                person,
                Sql.of("= ? and (", owner.value()),
                same,
                Sql.of("))"));
    }

    private long count(PersonId owner, Sql condition) {
        return db.sql(Sql.lines(
                        Sql.of("select count("),
                        shown,
                        Sql.of(") from"),
                        table,
                        Sql.of("r where"),
                        person,
                        Sql.of("= ? and", owner.value()),
                        condition))
                .query(Long.class)
                .single();
    }

    private List<String> texts(PersonId owner, Sql condition) {
        return db.sql(Sql.lines(
                        Sql.of("select text from (select"),
                        shown,
                        Sql.of("as text from"),
                        table,
                        Sql.of("r where"),
                        person,
                        Sql.of("= ? and", owner.value()),
                        condition,
                        Sql.of(") shown where text is not null order by text")))
                .query(String.class)
                .list();
    }
}
