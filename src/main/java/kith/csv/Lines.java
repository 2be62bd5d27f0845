package kith.csv;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** Walks over the lines of a text without taking them for records. */
final class Lines {

    private static final int CHUNK = 8192;

    private final PushbackReader reader;
    private final char[] chunk = new char[CHUNK];

    Lines(Reader reader) {
        this.reader = new PushbackReader(reader, CHUNK);
    }

    void skip(long count) throws IOException {
        walk(count, new StringBuilder(), 0);
    }

    /** The next line without its end; of a longer one only so many characters. */
    String read(int most) throws IOException {
        StringBuilder line = new StringBuilder();
        walk(1, line, most);
        return line.toString();
    }

    Reader rest() {
        return reader;
    }

    private void walk(long count, StringBuilder kept, int most) throws IOException {
        long lines = 0;
        boolean afterReturn = false;
        int length;
        while ((length = reader.read(chunk, 0, CHUNK)) > 0) {
            for (int i = 0; i < length; i++) {
                char c = chunk[i];
                boolean secondHalf = afterReturn && c == '\n';
                if (lines == count && !secondHalf) {
                    reader.unread(chunk, i, length - i);
                    return;
                }
                afterReturn = c == '\r';
                if (c == '\r' || (c == '\n' && !secondHalf)) {
                    lines++;
                } else if (!secondHalf && kept.length() < most) {
                    kept.append(c);
                }
            }
        }
    }
}
