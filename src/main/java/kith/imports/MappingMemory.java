package kith.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the columns of a file go before anybody has looked: as the last time a file had this header, else as guessed. */
@Component
class MappingMemory {

    private final Database db;
    private final ImportJson json;
    private final ImportFields fields;

    MappingMemory(Database db, ImportJson json, ImportFields fields) {
        this.db = db;
        this.json = json;
        this.fields = fields;
    }

    /** Says and notes where these columns go. */
    Mapping begin(long importId, List<ColumnStatistics> columns) {
        String key = key(columns);
        Optional<Mapping> recalled = key == null ? Optional.empty() : last(key, columns);
        note(importId, key, recalled.isPresent());
        return recalled.orElseGet(() -> HeaderGuess.of(columns, fields.all()));
    }

    /** The same without looking back. */
    Mapping guess(long importId, List<ColumnStatistics> columns) {
        note(importId, key(columns), false);
        return HeaderGuess.of(columns, fields.all());
    }

    private void note(long importId, @Nullable String key, boolean recalled) {
        db.sql("update people_import set header_key = ?, recalled = ? where id = ?", key, recalled, importId)
                .update();
    }

    /** Only what was carried out counts: a draft is no decision. */
    private Optional<Mapping> last(String key, List<ColumnStatistics> columns) {
        return db.sql("""
                        select mapping
                        from people_import
                        where header_key = ? and started_at is not null
                        order by id desc
                        limit 1
                        """, key)
                .query(String.class)
                .optional()
                .map(text -> json.read(text, Mapping.class))
                .filter(mapping -> mapping.columns().size() == columns.size())
                .map(mapping -> renamed(mapping, columns));
    }

    private static Mapping renamed(Mapping mapping, List<ColumnStatistics> columns) {
        List<ColumnMapping> all = new ArrayList<>();
        for (ColumnMapping was : mapping.columns()) {
            String header = columns.get(was.column()).header();
            all.add(new ColumnMapping(was.column(), header, was.target(), Confidence.SURE, was.rule(), was.field()));
        }
        return new Mapping(all);
    }

    private static @Nullable String key(List<ColumnStatistics> columns) {
        if (columns.stream().allMatch(column -> column.header().isBlank())) {
            return null;
        }
        String names = columns.stream()
                .map(column -> HeaderNames.normalize(column.header()))
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(names.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
