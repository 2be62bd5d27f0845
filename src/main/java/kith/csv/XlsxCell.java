package kith.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** The text of a cell in a workbook as a person would type it into a CSV. */
final class XlsxCell {

    /** What a number format shows literally, or as a condition or a colour. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[(?![hms]+\\])[^\\]]*\\]");

    private static final Pattern DATE_PART = Pattern.compile("[dmyhs]", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NUMBER = 40;

    private XlsxCell() {}

    static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getType()) {
            case STRING -> orEmpty(cell.asString());
            case NUMBER -> isDate(cell) ? date(cell) : number(orEmpty(cell.getRawValue()));
            case BOOLEAN -> Boolean.toString("1".equals(cell.getRawValue()));
            case FORMULA -> formula(cell);
            case ERROR -> orEmpty(cell.getRawValue());
            case EMPTY -> "";
        };
    }

    /** What was stored as the result; nothing is computed. */
    private static String formula(Cell cell) {
        String raw = orEmpty(cell.getRawValue());
        return cell.getValue() instanceof BigDecimal ? number(raw) : raw;
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && isBuiltInDate(id)) {
            return true;
        }
        String format = cell.getDataFormatString();
        return format != null
                && !format.equalsIgnoreCase("General")
                && DATE_PART.matcher(LITERAL.matcher(format).replaceAll("")).find();
    }

    /** ECMA-376 Part 1, 18.8.30. */
    private static boolean isBuiltInDate(int id) {
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    }

    private static String date(Cell cell) {
        BigDecimal days = cell.asNumber();
        if (days.signum() < 0 || days.compareTo(BigDecimal.valueOf(2_958_466)) >= 0) {
            return number(orEmpty(cell.getRawValue()));
        }
        LocalDateTime moment = cell.asDate().plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
        if (days.compareTo(BigDecimal.ONE) < 0) {
            return moment.toLocalTime().toString();
        }
        LocalDate day = moment.toLocalDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? day.toString() : moment.toString();
    }

    /** Without exponent and without zeros behind the point, so that a phone number stays its digits. */
    static String number(String raw) {
        if (raw.isEmpty()) {
            return raw;
        }
        BigDecimal value = new BigDecimal(raw);
        boolean readable = Math.abs((long) value.scale()) + value.precision() <= LONGEST_NUMBER;
        return readable ? plain(value) : raw;
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
