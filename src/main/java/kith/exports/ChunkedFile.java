package kith.exports;

import java.io.OutputStream;
import java.util.Arrays;

/** Writes a file piece by piece to where exports are kept. */
final class ChunkedFile extends OutputStream {

    private final ExportFiles files;
    private final long export;
    private final int attempt;
    private final byte[] bytes = new byte[ExportFiles.CHUNK];
    private int filled;
    private int number;
    private long rows;

    ChunkedFile(ExportFiles files, long export, int attempt) {
        this.files = files;
        this.export = export;
        this.attempt = attempt;
    }

    /** Tells how many rows have been read, to be said with the next piece. */
    void rows(long soFar) {
        rows = soFar;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        int at = offset;
        int end = offset + length;
        while (at < end) {
            int count = Math.min(end - at, bytes.length - filled);
            System.arraycopy(from, at, bytes, filled, count);
            filled += count;
            at += count;
            if (filled == bytes.length) {
                store();
            }
        }
    }

    @Override
    public void close() {
        if (filled > 0) {
            store();
        }
    }

    private void store() {
        byte[] piece = filled == bytes.length ? bytes : Arrays.copyOf(bytes, filled);
        files.append(export, attempt, number++, piece, rows);
        filled = 0;
    }
}
