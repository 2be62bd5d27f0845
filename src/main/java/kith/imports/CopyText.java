package kith.imports;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows in PostgreSQL's COPY format, CSV. */
final class CopyText {

    private final StringBuilder text = new StringBuilder();
    private boolean begun;

    CopyText number(long value) {
        separate();
        text.append(value);
        return this;
    }

    CopyText flag(boolean value) {
        separate();
        text.append(value ? 't' : 'f');
        return this;
    }

    CopyText text(@Nullable String value) {
        separate();
        if (value != null) {
            text.append('"').append(value.replace("\"", "\"\"")).append('"');
        }
        return this;
    }

    /** As an array of text. */
    CopyText texts(List<String> values) {
        StringBuilder array = new StringBuilder("{");
        for (String value : values) {
            array.append(array.length() > 1 ? ",\"" : "\"")
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return text(array.append('}').toString());
    }

    void end() {
        text.append('\n');
        begun = false;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    InputStream stream() {
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void separate() {
        if (begun) {
            text.append(',');
        }
        begun = true;
    }
}
