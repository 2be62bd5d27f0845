package kith.csv;

/**
 * Keeps spreadsheets from running what stands in a cell: an apostrophe goes before every character
 * that would start a formula, and comes off again when the cell is read back.
 *
 * <p>A formula starts at the beginning of the cell, and also after a delimiter, quote or line break
 * inside it, because a spreadsheet that splits at another delimiter sees a new cell there. Since an
 * apostrophe is added to those that already stand there, {@link #restore} gives back any value.
 */
public final class CsvCells {

    private static final char MARK = '\'';

    private CsvCells() {}

    /** The value as it may stand in a file that a spreadsheet opens. */
    public static String neutralize(String value) {
        StringBuilder safe = null;
        int copied = 0;
        for (int i = 0; i < value.length(); i++) {
            if (startsFormula(value, i)) {
                safe = safe == null ? new StringBuilder(value.length() + 4) : safe;
                safe.append(value, copied, i).append(MARK);
                copied = i;
            }
        }
        return safe == null ? value : safe.append(value, copied, value.length()).toString();
    }

    /** Takes back what {@link #neutralize} did; a value without such an apostrophe stays as it is. */
    public static String restore(String cell) {
        if (cell.indexOf(MARK) < 0) {
            return cell;
        }
        StringBuilder value = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            if (i > 0 && cell.charAt(i - 1) == MARK && startsFormula(cell, i)) {
                value.setLength(value.length() - 1);
            }
            value.append(cell.charAt(i));
        }
        return value.toString();
    }

    private static boolean startsFormula(String text, int at) {
        char c = text.charAt(at);
        if (!isFormulaSign(c) && !isLeadingBreak(c)) {
            return false;
        }
        int before = beforeBlanks(text, beforeMarks(text, at));
        return before == 0 || (isFormulaSign(c) && isBoundary(text.charAt(before - 1)));
    }

    private static boolean isFormulaSign(char c) {
        return switch (c) {
            case '=', '+', '-', '@', '＝', '＋', '－', '＠' -> true;
            default -> false;
        };
    }

    private static boolean isLeadingBreak(char c) {
        return c == '\t' || c == '\r' || c == '\n';
    }

    private static boolean isBoundary(char c) {
        return switch (c) {
            case ',', ';', '|', '"', '\t', '\r', '\n' -> true;
            default -> false;
        };
    }

    private static int beforeMarks(String text, int at) {
        int i = at;
        while (i > 0 && text.charAt(i - 1) == MARK) {
            i--;
        }
        return i;
    }

    private static int beforeBlanks(String text, int at) {
        int i = at;
        while (i > 0 && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\u00a0')) {
            i--;
        }
        return i;
    }
}
