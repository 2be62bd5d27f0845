package kith.sample;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Rows in the text format that PostgreSQL's COPY reads. */
final class CopyText {

    private final StringBuilder text = new StringBuilder();

    void row(@Nullable Object... values) {
        String separator = "";
        for (Object value : values) {
            text.append(separator).append(value == null ? "\\N" : escaped(value.toString()));
            separator = "\t";
        }
        text.append('\n');
    }

    InputStream stream() {
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }
}
