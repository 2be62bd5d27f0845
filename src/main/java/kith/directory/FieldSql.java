package kith.directory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import kith.directory.Condition.HoldsValue;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Says what somebody must hold in a custom field as a condition on {@code directory_entry d}. */
final class FieldSql {

    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final int INDEXED = 100;

    private FieldSql() {}

    static Sql holds(HoldsValue condition, ZoneId zone) {
        long field = condition.field();
        return switch (condition.match()) {
            case FieldMatch.Given() ->
                Sql.of("exists (select from field_value v where v.person_id = d.person_id and v.field_id = ?)", field);
            case FieldMatch.Empty() ->
                Sql.of(
                        "not exists (select from field_value v where v.person_id = d.person_id and v.field_id = ?)",
                        field);
            case FieldMatch.Begins(var text) -> Sql.of("""
                        d.person_id in (
                            select v.person_id from field_value v
                            where v.field_id = ? and v.text_value is not null and v.person_id is not null
                              and left(lower(v.text_value), 100) collate "C" like ?)
                        """, field, beginning(text));
            case FieldMatch.Chosen(var choices) -> Sql.of("""
                        d.person_id in (
                            select v.person_id from field_value v
                            where v.person_id is not null and v.choices is not null and v.field_id = ?
                              and v.choices && array(
                                  select c.id from field_choice c join field_choice w on w.id = any (?)
                                  where c.field_id = ? and (c.id = w.id or starts_with(c.path, w.path || ' › '))))
                        """, field, choices.toArray(Long[]::new), field);
            case FieldMatch.Days(var from, var to) -> days(field, from, to, zone);
        };
    }

    private static Sql days(long field, @Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {
        LocalDate first = from == null ? EARLIEST : from;
        LocalDate last = to == null ? LATEST : to;
        return Sql.of(
                """
                d.person_id in (
                    select v.person_id from field_value v
                    where v.field_id = ? and v.person_id is not null and v.day_value between ? and ?
                    union all
                    select v.person_id from field_value v
                    where v.field_id = ? and v.person_id is not null and v.moment_value >= ? and v.moment_value < ?)
                """,
                field,
                first,
                last,
                field,
                first.atStartOfDay(zone).toOffsetDateTime(),
                last.plusDays(1).atStartOfDay(zone).toOffsetDateTime());
    }

    private static String beginning(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String indexed = lower.substring(0, Math.min(lower.length(), INDEXED));
        return indexed.replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }
}
