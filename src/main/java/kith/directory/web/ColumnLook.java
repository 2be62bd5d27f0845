package kith.directory.web;

import kith.directory.ListColumn;
import kith.directory.PersonOrder;
import org.jspecify.annotations.Nullable;

/** How the columns of the list look. */
final class ColumnLook {

    private ColumnLook() {}

    /** The value of {@code aria-sort}; {@code null} on the other columns. */
    static @Nullable String sorting(ListColumn column, @Nullable PersonOrder now) {
        if (now == null || !now.sort().name().equals(column.name())) {
            return null;
        }
        return now.ascending() ? "ascending" : "descending";
    }

    /** The class of its cells. */
    static String cell(ListColumn column) {
        return switch (column) {
            case NAME -> "main-cell";
            case EMAIL, PHONE, GROUPS, LABELS, LANGUAGE, TIME_ZONE -> "quiet";
            case ORGANIZATION -> "";
            case TICKETS -> "number-cell";
            case CREATED, LAST_SEEN -> "date-cell";
            case STATUS -> "status-cell";
        };
    }

    /** Which columns leave first when room is short; the sorted one stays. */
    static @Nullable String priority(ListColumn column, @Nullable PersonOrder now) {
        if (sorting(column, now) != null) {
            return null;
        }
        return switch (column) {
            case NAME, ORGANIZATION, CREATED, STATUS -> null;
            case EMAIL -> "2";
            case TICKETS, PHONE, GROUPS, LABELS, LANGUAGE, TIME_ZONE, LAST_SEEN -> "3";
        };
    }
}
