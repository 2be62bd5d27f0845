package kith.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows as CSV (RFC 4180, UTF-8) while they come, each cell safe to open in a spreadsheet. */
public final class CsvOutput implements Closeable {

    private final CsvWriter writer;

    public CsvOutput(OutputStream out) {
        this.writer = CsvWriter.builder()
                .quoteStrategy(new Quoting())
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, StandardCharsets.UTF_8);
    }

    public CsvOutput row(@Nullable String... cells) {
        return row(Arrays.asList(cells));
    }

    /** One record; a null cell is written empty. */
    public CsvOutput row(List<@Nullable String> cells) {
        String[] safe = new String[cells.size()];
        for (int i = 0; i < safe.length; i++) {
            String cell = cells.get(i);
            safe[i] = cell == null ? "" : CsvCells.neutralize(cell);
        }
        writer.writeRecord(safe);
        return this;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** Also quotes what only other readers take for a delimiter, and blanks that they would strip. */
    private static final class Quoting implements QuoteStrategy {

        private static final String SPECIAL = ";|\t'";

        @Override
        public boolean quoteEmpty(int line, int field) {
            return field == 0;
        }

        @Override
        public boolean quoteValue(int line, int field, String value) {
            boolean padded = value.charAt(0) <= ' ' || value.charAt(value.length() - 1) <= ' ';
            return padded || isSpecial(value);
        }

        /** Asked for each cell of a million rows: a loop takes a tenth of what a stream does. */
        private static boolean isSpecial(String value) {
            for (int i = 0; i < value.length(); i++) {
                if (SPECIAL.indexOf(value.charAt(i)) >= 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
