package kith.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import kith.csv.ByteSource;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps uploaded files in pieces, so that none is ever whole in memory. */
@Component
class ImportFiles {

    private static final int CHUNK = 1024 * 1024;

    private final Database db;

    ImportFiles(Database db) {
        this.db = db;
    }

    /** Stores the file and says how many bytes it has. */
    long store(long importId, InputStream file) throws IOException {
        long size = 0;
        byte[] chunk = file.readNBytes(CHUNK);
        for (int number = 0; chunk.length > 0; number++) {
            db.sql(
                            "insert into people_import_chunk (import_id, number, bytes) values (?, ?, ?)",
                            importId,
                            number,
                            chunk)
                    .update();
            size += chunk.length;
            chunk = file.readNBytes(CHUNK);
        }
        return size;
    }

    ByteSource source(long importId) {
        return () -> new Chunks(importId);
    }

    private Optional<byte[]> chunk(long importId, int number) {
        return db.sql("select bytes from people_import_chunk where import_id = ? and number = ?", importId, number)
                .query((row, ignored) -> row.getBytes(1))
                .optional();
    }

    private final class Chunks extends InputStream {

        private final long importId;
        private int next;
        private byte[] bytes = {};
        private int at;

        Chunks(long importId) {
            this.importId = importId;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte @Nullable [] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (at == bytes.length) {
                Optional<byte[]> more = chunk(importId, next++);
                if (more.isEmpty()) {
                    return -1;
                }
                bytes = more.get();
                at = 0;
            }
            int count = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, Objects.requireNonNull(target), offset, count);
            at += count;
            return count;
        }
    }
}
