package kith.tickets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The orders the tickets of a person can be read in; each ends with the id, so that no two rows are equal. */
enum TicketOrder {
    LAST_REPLY,
    CREATED,
    STATUS,
    PRIORITY;

    private static final Sql STATUS_RANK =
            Sql.of("array_position(array['CLOSED', 'RESOLVED', 'AWAITING_USER', 'OPEN'], t.status)");
    private static final Sql PRIORITY_RANK =
            Sql.of("array_position(array['LOW', 'NORMAL', 'HIGH', 'URGENT'], t.priority)");

    /** The order of this name; the last reply where there is no such order. */
    static TicketOrder of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(order -> order.key().equals(name))
                .findFirst()
                .orElse(LAST_REPLY);
    }

    /** Its name in addresses and message keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Sql order(Direction direction) {
        return switch (direction) {
            case DOWN -> columns(Sql.of("desc"));
            case UP -> columns(Sql.of(""));
        };
    }

    /** What comes behind the ticket given, in this direction. */
    Sql beyond(long ticket, Direction direction) {
        Sql compare = direction == Direction.DOWN ? Sql.of("<") : Sql.of(">");
        return Sql.lines(
                Sql.of("("),
                columns(Sql.of("")),
                Sql.of(")"),
                compare,
                Sql.of("(select"),
                columns(Sql.of("")),
                Sql.of("from ticket t where t.id = ?)", ticket));
    }

    private Sql columns(Sql end) {
        Sql id = Sql.lines(Sql.of("t.id"), end);
        Sql lastReply = Sql.lines(Sql.of("t.last_reply_at"), end);
        return switch (this) {
            case LAST_REPLY -> Sql.list(List.of(lastReply, id));
            case CREATED -> Sql.list(List.of(Sql.lines(Sql.of("t.created_at"), end), id));
            case STATUS -> Sql.list(List.of(Sql.lines(STATUS_RANK, end), lastReply, id));
            case PRIORITY -> Sql.list(List.of(Sql.lines(PRIORITY_RANK, end), lastReply, id));
        };
    }

    /** Down the list, or back up. */
    enum Direction {
        DOWN,
        UP
    }
}
