package kith.imports;

import java.util.Locale;
import kith.csv.RowProblem;
import kith.i18n.Texts;

/**
 * Why a row did not go in, or what is worth knowing of it.
 *
 * @param field the header of the column at fault, or empty
 * @param key of the message, which takes the column and the value
 * @param column from 1; 0 stands for the whole row
 */
public record Finding(String field, String key, int column, String value) {

    private static final int LONGEST_VALUE = 120;

    static Finding of(String field, String key, String value) {
        return new Finding(field, key, 0, value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value);
    }

    static Finding of(ParsedRow.CellProblem problem) {
        return of(problem.header(), problem.code().messageKey(), problem.value());
    }

    static Finding leftOut(ParsedRow.CellProblem problem) {
        return of(problem.header(), "imports.remark." + problem.code().key(), problem.value());
    }

    static Finding of(RowProblem problem, String field) {
        return new Finding(field, problem.code().messageKey(), problem.column(), problem.detail());
    }

    /** As in an error file: {@code email-invalid}. */
    public String code() {
        return key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In the reader's words, with the value unless it is a long one. */
    public String message(Texts texts) {
        boolean named = !value.isEmpty() && value.length() < LONGEST_VALUE && !key.startsWith("csv.");
        return named ? texts.t("imports.page.with-value", rule(texts), value) : rule(texts);
    }

    /** The same without the value. */
    public String rule(Texts texts) {
        return key.startsWith("csv.") ? texts.t(key, column, value) : texts.t(key);
    }
}
