package kith.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kith.csv.ByteSource;
import kith.csv.FileFormat;
import kith.csv.Row;
import org.jspecify.annotations.Nullable;

/** How a file looks when it is read in this way: its first rows and what its columns hold. */
public record Preview(FileFormat format, List<ColumnStatistics> columns, List<Row> rows) {

    public static final int ROWS = 20;
    private static final int SAMPLE = 1_000;

    public static Preview of(ByteSource source, FileFormat format) throws IOException {
        try (ImportTable table = new ImportTable(source, format)) {
            List<Row> sample = sample(table);
            List<ColumnStatistics> columns = IntStream.range(0, table.header().size())
                    .mapToObj(i -> ColumnStatistics.of(
                            table.header().get(i),
                            sample.stream().map(row -> row.cells().get(i)).toList()))
                    .toList();
            return new Preview(format, columns, List.copyOf(sample.subList(0, Math.min(ROWS, sample.size()))));
        }
    }

    private static List<Row> sample(ImportTable table) throws IOException {
        List<Row> sample = new ArrayList<>();
        long characters = 0;
        @Nullable Row row;
        while (sample.size() < SAMPLE && characters < ReadRows.CHARACTERS && (row = table.next()) != null) {
            sample.add(row);
            characters += ReadRows.size(row.cells());
        }
        return sample;
    }
}
