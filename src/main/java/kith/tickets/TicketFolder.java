package kith.tickets;

import java.util.Arrays;
import java.util.Locale;
import kith.access.Viewer;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The lists tickets stand in. */
public enum TicketFolder {
    MINE("user-check"),
    UNASSIGNED("user"),
    OPEN("inbox"),
    ALL("ticket"),
    MENTIONS("message");

    private final String icon;

    TicketFolder(String icon) {
        this.icon = icon;
    }

    /** The folder of this name; all open tickets where there is no such folder. */
    public static TicketFolder of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(folder -> folder.key().equals(name))
                .findFirst()
                .orElse(OPEN);
    }

    /** Its name in addresses and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String icon() {
        return icon;
    }

    /** What is in it for this viewer, as a condition on {@code ticket t}. */
    Sql condition(Viewer viewer) {
        return switch (this) {
            case MINE -> Sql.of("t.assignee_id = ? and t.status in ('OPEN', 'AWAITING_USER')", viewer.agentId());
            case UNASSIGNED -> Sql.of("t.assignee_id is null and t.status in ('OPEN', 'AWAITING_USER')");
            case OPEN -> Sql.of("t.status in ('OPEN', 'AWAITING_USER')");
            case ALL -> Sql.of("true");
            case MENTIONS -> Sql.of("""
                        t.id in (select m.ticket_id from ticket_mention n join ticket_message m on m.id = n.message_id
                                 where n.agent_id = ?)
                        """, viewer.agentId());
        };
    }
}
