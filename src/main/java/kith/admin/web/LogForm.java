package kith.admin.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.StringJoiner;
import kith.audit.SystemLogEntries.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The filter of the system log as it stands in the address; days are those of the viewer's time zone. */
record LogForm(
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate to,

        @Nullable String actor,
        @Nullable String action,
        @Nullable Long before) {

    static final String ADDRESS = "/agent/admin/log";

    /** Whether it leaves anything out. */
    boolean filtered() {
        return from != null || to != null || given(actor) != null || given(action) != null;
    }

    Query query(ZoneId zone) {
        return new Query(
                start(from, zone), start(to == null ? null : to.plusDays(1), zone), given(actor), given(action));
    }

    String older(long id) {
        return address(ADDRESS, id);
    }

    String newest() {
        return address(ADDRESS, null);
    }

    String export() {
        return address(ADDRESS + ".csv", null);
    }

    private String address(String path, @Nullable Long before) {
        StringJoiner query = new StringJoiner("&", path + "?", "").setEmptyValue(path);
        add(query, "from", from);
        add(query, "to", to);
        add(query, "actor", given(actor));
        add(query, "action", given(action));
        add(query, "before", before);
        return query.toString();
    }

    private static void add(StringJoiner query, String name, @Nullable Object value) {
        if (value != null) {
            query.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
