package kith.people;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;
import kith.sql.Sql;

/**
 * Something known of a person that is taken away with one statement; carrying it out again finds nothing more.
 *
 * @param table whose rows are counted
 * @param columns what it clears: names of columns, with their table ({@code other.column}) where rows of another go along
 * @param count counts the rows it will touch
 */
public record Erasure(Kind kind, String table, List<String> columns, Sql count, Sql statement) {

    /** What becomes of the rows. */
    public enum Kind {
        /** They go. */
        ROWS,
        /** They stay, without what was personal in them. */
        VALUES,
        /** They belong to others and stay, without the mention; finding them may mean to read the whole table. */
        MENTIONS
    }

    public Erasure {
        columns = List.copyOf(columns);
    }

    /** Rows that go. */
    public static Erasure rows(@CompileTimeConstant final String table, List<String> columns, Sql where) {
        return new Erasure(
                Kind.ROWS,
                table,
                columns,
                counted(table, where),
                Sql.lines(Sql.of("delete from"), Sql.of(table), Sql.of("where"), where));
    }

    /** Rows that stay: {@code set} says what becomes of the columns, {@code where} finds rows that still have something. */
    public static Erasure values(@CompileTimeConstant final String table, List<String> columns, Sql set, Sql where) {
        return new Erasure(Kind.VALUES, table, columns, counted(table, where), updated(table, set, where));
    }

    /** Rows that say by number and by name who did something: the name goes, the number stays. */
    public static Erasure name(
            @CompileTimeConstant final String table,
            @CompileTimeConstant final String nameColumn,
            @CompileTimeConstant final String idColumn,
            Forgotten person) {
        Sql name = Sql.of(nameColumn);
        return values(
                table,
                List.of(nameColumn),
                Sql.lines(name, Sql.of("= ?", person.marker())),
                Sql.lines(
                        Sql.of(idColumn),
                        Sql.of("= any (?) and", (Object) person.ids()),
                        name,
                        Sql.of("<> ?", person.marker())));
    }

    /** Rows of others that mention the person. */
    public static Erasure mentions(@CompileTimeConstant final String table, List<String> columns, Sql set, Sql where) {
        return new Erasure(Kind.MENTIONS, table, columns, counted(table, where), updated(table, set, where));
    }

    /** Rows of others that mention the person in a short text, of at most so many characters, that no index knows. */
    public static Erasure mentions(
            @CompileTimeConstant final String table,
            @CompileTimeConstant final String column,
            int limit,
            Forgotten person) {
        Sql text = Sql.of(column);
        return mentions(
                table,
                List.of(column),
                Sql.lines(
                        text,
                        Sql.of("= left(kith_redact("),
                        text,
                        Sql.of(", ?, ?), ?)", person.anywhere(), person.marker(), limit)),
                Sql.lines(Sql.of("kith_mentions("), text, Sql.of(", ?)", person.anywhere())));
    }

    private static Sql counted(@CompileTimeConstant final String table, Sql where) {
        return Sql.lines(Sql.of("select count(*) from"), Sql.of(table), Sql.of("where"), where);
    }

    private static Sql updated(@CompileTimeConstant final String table, Sql set, Sql where) {
        return Sql.lines(Sql.of("update"), Sql.of(table), Sql.of("set"), set, Sql.of("where"), where);
    }
}
