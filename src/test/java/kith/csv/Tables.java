package kith.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads whole small tables in tests. */
final class Tables {

    private static final Set<String> NAMES = Set.of("name", "email", "phone", "organization");

    private Tables() {}

    static Recognized recognize(byte[] file) throws IOException {
        return FileRecognition.recognize(() -> new ByteArrayInputStream(file), NAMES::contains);
    }

    static Recognized recognize(String text, Charset charset) throws IOException {
        return recognize(text.getBytes(charset));
    }

    static FileFormat.Text format(String text) throws IOException {
        return format(text.getBytes(StandardCharsets.UTF_8));
    }

    static FileFormat.Text format(byte[] file) throws IOException {
        return (FileFormat.Text) ((Recognized.Table) recognize(file)).format();
    }

    static List<Row> read(byte[] file, FileFormat format) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (RowReader reader = RowReader.open(() -> new ByteArrayInputStream(file), format)) {
            @Nullable Row row;
            while ((row = reader.next()) != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** As recognised, without help. */
    static List<Row> read(byte[] file) throws IOException {
        return read(file, ((Recognized.Table) recognize(file)).format());
    }

    static List<Row> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<List<String>> cells(String text) throws IOException {
        return read(text).stream().map(Row::cells).toList();
    }
}
