package kith.organizations;

import java.time.OffsetDateTime;
import kith.sql.Sql;

/** The orders of the organizations list; each ends with the id, so that no two rows are equal. */
public enum OrganizationSort {
    NAME,
    MEMBERS,
    CREATED;

    Sql order(boolean ascending) {
        return switch (this) {
            case NAME -> ascending ? Sql.of("o.name_key, o.id") : Sql.of("o.name_key desc, o.id desc");
            case MEMBERS -> ascending ? Sql.of("o.members, o.id") : Sql.of("o.members desc, o.id desc");
            case CREATED -> ascending ? Sql.of("o.created_at, o.id") : Sql.of("o.created_at desc, o.id desc");
        };
    }

    /** The rows behind this place, in reading direction. */
    Sql behind(boolean ascending, OrganizationPlace place) {
        Object key = value(place.key());
        return switch (this) {
            case NAME ->
                ascending
                        ? Sql.of("(o.name_key, o.id) > (?, ?)", key, place.id())
                        : Sql.of("(o.name_key, o.id) < (?, ?)", key, place.id());
            case MEMBERS ->
                ascending
                        ? Sql.of("(o.members, o.id) > (?, ?)", key, place.id())
                        : Sql.of("(o.members, o.id) < (?, ?)", key, place.id());
            case CREATED ->
                ascending
                        ? Sql.of("(o.created_at, o.id) > (?, ?)", key, place.id())
                        : Sql.of("(o.created_at, o.id) < (?, ?)", key, place.id());
        };
    }

    /** What a row is sorted by, as text. */
    Sql key() {
        return switch (this) {
            case NAME -> Sql.of("o.name_key");
            case MEMBERS -> Sql.of("o.members::text");
            case CREATED -> Sql.of("to_json(o.created_at) #>> '{}'");
        };
    }

    private Object value(String key) {
        return switch (this) {
            case NAME -> key;
            case MEMBERS -> Integer.valueOf(key);
            case CREATED -> OffsetDateTime.parse(key);
        };
    }
}
