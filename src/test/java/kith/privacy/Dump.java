package kith.privacy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row of every table as text, as a dump of the database would hold it. */
final class Dump {

    private final Map<String, List<String>> rows = new TreeMap<>();

    static Dump of(JdbcClient jdbc) {
        Dump dump = new Dump();
        List<String> tables = jdbc.sql("""
                        select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'
                        """).query(String.class).list();
        for (String table : tables) {
            dump.rows.put(
                    table,
                    jdbc.sql("select t::text from " + table + " t order by 1")
                            .query(String.class)
                            .list());
        }
        return dump;
    }

    /** Where this value stands, in whatever case, as text or as bytes. */
    List<String> holding(String value) {
        String text = value.toLowerCase(Locale.ROOT);
        String bytes = HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        rows.forEach((table, all) -> all.stream()
                .map(row -> row.toLowerCase(Locale.ROOT))
                .filter(row -> row.contains(text) || row.contains(bytes))
                .forEach(row -> found.add(table + ": " + row)));
        return found;
    }

    /** The rows of this table. */
    List<String> table(String name) {
        return rows.getOrDefault(name, List.of());
    }
}
