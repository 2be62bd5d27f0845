package kith.directory;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import kith.sql.Sql;

/** The columns that pages are cut by, each with the id behind it, so that no two rows are equal. */
enum SortKey {
    ID,
    NAME,
    EMAIL,
    ORGANIZATION,
    TICKETS,
    CREATED,
    STATUS;

    Sql order(boolean ascending) {
        return switch (this) {
            case ID -> ascending ? Sql.of("d.person_id") : Sql.of("d.person_id desc");
            case NAME -> ascending ? Sql.of("d.name_key, d.person_id") : Sql.of("d.name_key desc, d.person_id desc");
            case EMAIL -> ascending ? Sql.of("d.email_key, d.person_id") : Sql.of("d.email_key desc, d.person_id desc");
            case ORGANIZATION ->
                ascending
                        ? Sql.of("d.organization_key, d.person_id")
                        : Sql.of("d.organization_key desc, d.person_id desc");
            case TICKETS ->
                ascending ? Sql.of("d.ticket_count, d.person_id") : Sql.of("d.ticket_count desc, d.person_id desc");
            case CREATED ->
                ascending ? Sql.of("d.created_at, d.person_id") : Sql.of("d.created_at desc, d.person_id desc");
            case STATUS -> ascending ? Sql.of("d.status, d.person_id") : Sql.of("d.status desc, d.person_id desc");
        };
    }

    /** Which rows the index along this key holds. */
    Sql indexed() {
        return this == ORGANIZATION ? Sql.of("d.organization_key is not null") : Sql.of("true");
    }

    /** The rows behind the one with this key and id, in reading direction. */
    Sql behind(boolean ascending, Object key, long id) {
        return switch (this) {
            case ID -> ascending ? Sql.of("d.person_id > ?", id) : Sql.of("d.person_id < ?", id);
            case NAME ->
                ascending
                        ? Sql.of("(d.name_key, d.person_id) > (?, ?)", key, id)
                        : Sql.of("(d.name_key, d.person_id) < (?, ?)", key, id);
            case EMAIL ->
                ascending
                        ? Sql.of("(d.email_key, d.person_id) > (?, ?)", key, id)
                        : Sql.of("(d.email_key, d.person_id) < (?, ?)", key, id);
            case ORGANIZATION ->
                ascending
                        ? Sql.of("(d.organization_key, d.person_id) > (?, ?)", key, id)
                        : Sql.of("(d.organization_key, d.person_id) < (?, ?)", key, id);
            case TICKETS ->
                ascending
                        ? Sql.of("(d.ticket_count, d.person_id) > (?, ?)", key, id)
                        : Sql.of("(d.ticket_count, d.person_id) < (?, ?)", key, id);
            case CREATED ->
                ascending
                        ? Sql.of("(d.created_at, d.person_id) > (?, ?)", key, id)
                        : Sql.of("(d.created_at, d.person_id) < (?, ?)", key, id);
            case STATUS ->
                ascending
                        ? Sql.of("(d.status, d.person_id) > (?, ?)", key, id)
                        : Sql.of("(d.status, d.person_id) < (?, ?)", key, id);
        };
    }

    /** The key as a cursor's text carries it. */
    Sql text() {
        return switch (this) {
            case ID -> Sql.of("''");
            case NAME -> Sql.of("d.name_key");
            case EMAIL -> Sql.of("d.email_key");
            case ORGANIZATION -> Sql.of("d.organization_key");
            case TICKETS -> Sql.of("d.ticket_count::text");
            case CREATED -> Sql.of("to_json(d.created_at) #>> '{}'");
            case STATUS -> Sql.of("d.status");
        };
    }

    /** The key out of a cursor, as a value to compare with. */
    Object value(Cursor cursor) {
        try {
            return switch (this) {
                case ID -> cursor.id();
                case TICKETS -> Integer.valueOf(cursor.key());
                case CREATED -> OffsetDateTime.parse(cursor.key());
                case NAME, EMAIL, ORGANIZATION, STATUS -> cursor.key();
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw new UnreadableList("after", cursor.key());
        }
    }
}
