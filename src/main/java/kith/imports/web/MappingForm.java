package kith.imports.web;

import java.util.ArrayList;
import java.util.List;
import kith.imports.ColumnMapping;
import kith.imports.Confidence;
import kith.imports.ImportOptions;
import kith.imports.Mapping;
import org.jspecify.annotations.Nullable;

/** Where the columns go and what holds for all rows, as chosen on the page; one target and rule a column, in order. */
record MappingForm(
        @Nullable List<String> target,
        @Nullable List<ColumnMapping.Rule> rule,
        ImportOptions.@Nullable Mode mode,
        @Nullable String organization,
        @Nullable String label) {

    private static final int LONGEST_ORGANIZATION = 200;
    private static final int LONGEST_LABEL = 50;

    Mapping mapping(Mapping guessed) {
        List<ColumnMapping> columns = new ArrayList<>();
        for (ColumnMapping column : guessed.columns()) {
            columns.add(chosen(column));
        }
        return new Mapping(columns);
    }

    private ColumnMapping chosen(ColumnMapping guessed) {
        int at = guessed.column();
        ColumnTarget to =
                target == null || at >= target.size() ? ColumnTarget.of(guessed) : ColumnTarget.parse(target.get(at));
        ColumnMapping.Rule how = rule == null || at >= rule.size() ? guessed.rule() : rule.get(at);
        // What somebody has looked at and left as it is counts as decided.
        return new ColumnMapping(at, guessed.header(), to.target(), Confidence.SURE, how, to.field());
    }

    ImportOptions options() {
        return new ImportOptions(
                mode == null ? ImportOptions.Mode.UPDATE : mode,
                shortened(organization, LONGEST_ORGANIZATION),
                shortened(label, LONGEST_LABEL));
    }

    private static @Nullable String shortened(@Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String given = text.strip();
        return given.substring(0, given.offsetByCodePoints(0, Math.min(most, given.codePointCount(0, given.length()))));
    }
}
