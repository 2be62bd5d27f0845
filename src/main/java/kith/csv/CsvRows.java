package kith.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text file.
 *
 * <p>A quote that is never closed would swallow the rest of the file. Such a row is reported, and
 * reading starts over at the line behind the one it began on.
 */
final class CsvRows implements RowReader {

    private final ByteSource source;
    private final FileFormat.Text format;
    private ReportingReader characters;
    private CsvRowHandler handler;
    private CloseableIterator<Row> parsed;
    private long linesBefore;
    private long deliveredBefore;
    private long wanted;
    private int broken;
    private boolean ended;

    CsvRows(ByteSource source, FileFormat.Text format) throws IOException {
        this.source = source;
        this.format = format;
        this.characters = new ReportingReader(source.open(), format.encoding());
        this.handler = new CsvRowHandler(characters::hasUndecodable, 0, 0);
        this.parsed = parser(characters, handler);
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (!ended) {
            Row row = read();
            if (row != null && row.number() >= wanted && !row.blank()) {
                return row;
            }
        }
        return null;
    }

    @Override
    public void skipTo(long number) {
        wanted = number;
        handler.skipTo(number);
    }

    private @Nullable Row read() throws IOException {
        try {
            deliveredBefore = characters.delivered();
            if (parsed.hasNext()) {
                return parsed.next();
            }
            ended = true;
            return null;
        } catch (CsvParseException e) {
            return startOver(problem(characters.delivered() - deliveredBefore));
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    private Row startOver(RowProblem.Code code) throws IOException {
        long number = handler.rows() + 1;
        linesBefore += handler.line();
        parsed.close();

        characters = new ReportingReader(source.open(), format.encoding());
        Lines lines = new Lines(characters);
        lines.skip(linesBefore - 1);
        String line = lines.read(Limits.CELL_CHARACTERS);

        handler = new CsvRowHandler(characters::hasUndecodable, number, wanted);
        parsed = parser(lines.rest(), handler);
        broken++;
        ended = broken >= Limits.BROKEN_ROWS;
        return brokenRow(number, line, ended ? RowProblem.Code.TOO_MANY_BROKEN_QUOTES : code);
    }

    /** The line cut at its delimiters, so that its cells can be shown and given back. */
    private Row brokenRow(long number, String line, RowProblem.Code code) {
        RowCells cells = new RowCells();
        for (String cell : line.split("[" + format.dialect().delimiter().sign() + "]", -1)) {
            cells.add(
                    cell.length(),
                    characters.hasUndecodable(),
                    () -> cell.substring(0, Math.min(cell.length(), Limits.SHOWN_CHARACTERS)),
                    () -> cell);
        }
        cells.report(code, 0, line.substring(0, Math.min(line.length(), Limits.SHOWN_CHARACTERS)));
        return cells.row(number);
    }

    private CloseableIterator<Row> parser(Reader reader, CsvRowHandler target) {
        return strict(format.dialect()).build(target, reader).iterator();
    }

    static CsvReader.CsvReaderBuilder strict(Dialect dialect) {
        return CsvReader.builder()
                .fieldSeparator(dialect.delimiter().sign())
                .quoteCharacter(dialect.quote().sign())
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(dialect.padded())
                .maxBufferSize(Limits.PARSER_CHARACTERS);
    }

    @Override
    public void close() throws IOException {
        parsed.close();
    }

    /** Tells a cell without an end from quotes that do not match by how much was read for it. */
    private static RowProblem.Code problem(long charactersRead) {
        return charactersRead >= Limits.PARSER_CHARACTERS - 64 * 1024
                ? RowProblem.Code.CELL_TOO_LONG
                : RowProblem.Code.BROKEN_QUOTES;
    }
}
