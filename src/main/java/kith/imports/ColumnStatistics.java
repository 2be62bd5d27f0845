package kith.imports;

import java.util.List;

/** What a sample of rows shows of a column: how many per cent are filled, up to three values, their shape. */
public record ColumnStatistics(String header, int filledPercent, List<String> samples, ContentShape shape) {

    private static final int SAMPLES = 3;

    static ColumnStatistics of(String header, List<String> values) {
        List<String> filled = values.stream().filter(value -> !value.isBlank()).toList();
        int percent = values.isEmpty() ? 0 : 100 * filled.size() / values.size();
        List<String> samples = filled.stream().distinct().limit(SAMPLES).toList();
        return new ColumnStatistics(header, percent, samples, ContentShape.of(filled));
    }
}
