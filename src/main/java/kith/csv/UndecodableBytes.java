package kith.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Bytes that are no letter in the encoding of their file. They travel through the parser as lone low
 * surrogates, which no decoder yields, so that the cell they stand in still knows their values.
 */
final class UndecodableBytes {

    private static final char FIRST = '\udc00';
    private static final char LAST = '\udcff';

    private UndecodableBytes() {}

    static char escape(byte value) {
        return (char) (FIRST + (value & 0xff));
    }

    /** The values of such bytes in this cell, as in {@code 0xE9}. */
    static List<String> in(String cell) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < cell.length(); i++) {
            if (isEscaped(cell, i)) {
                values.add("0x%02X".formatted(cell.charAt(i) - FIRST));
            }
        }
        return values;
    }

    /** The cell with a replacement character in the place of each such byte. */
    static String replaced(String cell) {
        StringBuilder shown = new StringBuilder(cell);
        for (int i = 0; i < cell.length(); i++) {
            if (isEscaped(cell, i)) {
                shown.setCharAt(i, '\ufffd');
            }
        }
        return shown.toString();
    }

    private static boolean isEscaped(String cell, int at) {
        char c = cell.charAt(at);
        return c >= FIRST && c <= LAST && (at == 0 || !Character.isHighSurrogate(cell.charAt(at - 1)));
    }
}
