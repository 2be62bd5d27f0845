package kith.fields;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of values. */
@Repository
class ValueRepository {

    private final Database db;

    ValueRepository(Database db) {
        this.db = db;
    }

    /** A value of one record; {@code null} takes it away. */
    record Row(long owner, long field, @Nullable FieldValue value) {}

    /** What these records hold in these fields, by record and field. */
    Map<Long, Map<Long, FieldValue>> find(FieldSubject subject, Collection<Long> owners, Collection<Long> fields) {
        Map<Long, Map<Long, FieldValue>> found = new HashMap<>();
        if (owners.isEmpty() || fields.isEmpty()) {
            return found;
        }
        Object[] values = {owners.toArray(Long[]::new), fields.toArray(Long[]::new)};
        var statement = switch (subject) {
            case PERSON -> db.sql("""
                            select person_id as owner, field_id, text_value, flag_value, day_value, moment_value, choices
                            from field_value where person_id = any (?) and field_id = any (?)
                            """, values);
            case ORGANIZATION -> db.sql("""
                            select organization_id as owner, field_id, text_value, flag_value, day_value, moment_value, choices
                            from field_value where organization_id = any (?) and field_id = any (?)
                            """, values);
        };
        statement.query(row -> {
            found.computeIfAbsent(row.getLong("owner"), ignored -> new HashMap<>())
                    .put(row.getLong("field_id"), value(row));
        });
        return found;
    }

    /** Makes these the values, in a few statements however many there are. */
    void write(FieldSubject subject, List<Row> rows) {
        List<Row> gone = rows.stream().filter(row -> row.value() == null).toList();
        List<Row> kept = rows.stream().filter(row -> row.value() != null).toList();
        if (!gone.isEmpty()) {
            delete(subject, gone);
        }
        if (!kept.isEmpty()) {
            upsert(subject, kept);
        }
    }

    private void delete(FieldSubject subject, List<Row> rows) {
        Object[] values = {column(rows, Row::owner), column(rows, Row::field)};
        switch (subject) {
            case PERSON -> db.sql("""
                    delete from field_value v using unnest(?::bigint[], ?::bigint[]) as g (owner, field)
                    where v.person_id = g.owner and v.field_id = g.field
                    """, values).update();
            case ORGANIZATION -> db.sql("""
                    delete from field_value v using unnest(?::bigint[], ?::bigint[]) as g (owner, field)
                    where v.organization_id = g.owner and v.field_id = g.field
                    """, values).update();
        }
    }

    private void upsert(FieldSubject subject, List<Row> rows) {
        Object[] values = {
            column(rows, Row::owner),
            column(rows, Row::field),
            texts(rows, v -> v instanceof FieldValue.Text(var text) ? text : null),
            texts(rows, v -> v instanceof FieldValue.On ? "true" : null),
            texts(rows, v -> v instanceof FieldValue.Day day ? day.stored() : null),
            texts(rows, v -> v instanceof FieldValue.Moment moment ? moment.stored() : null),
            texts(rows, v -> v instanceof FieldValue.Choices choices ? "{" + choices.stored() + "}" : null)
        };
        switch (subject) {
            case PERSON -> db.sql("""
                    insert into field_value (person_id, field_id, text_value, flag_value, day_value, moment_value, choices)
                    select owner, field, text, flag::boolean, day::date, moment::timestamptz, choices::bigint[]
                    from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                        as g (owner, field, text, flag, day, moment, choices)
                    on conflict (person_id, field_id) where person_id is not null do update set
                        text_value = excluded.text_value, flag_value = excluded.flag_value, day_value = excluded.day_value,
                        moment_value = excluded.moment_value, choices = excluded.choices
                    """, values).update();
            case ORGANIZATION -> db.sql("""
                    insert into field_value (organization_id, field_id, text_value, flag_value, day_value, moment_value, choices)
                    select owner, field, text, flag::boolean, day::date, moment::timestamptz, choices::bigint[]
                    from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                        as g (owner, field, text, flag, day, moment, choices)
                    on conflict (organization_id, field_id) where organization_id is not null do update set
                        text_value = excluded.text_value, flag_value = excluded.flag_value, day_value = excluded.day_value,
                        moment_value = excluded.moment_value, choices = excluded.choices
                    """, values).update();
        }
    }

    long count(long field) {
        return db.sql("select count(*) from field_value where field_id = ?", field)
                .query(Long.class)
                .single();
    }

    void deleteOf(long field) {
        db.sql("delete from field_value where field_id = ?", field).update();
    }

    private static Long[] column(List<Row> rows, Function<Row, Long> value) {
        return rows.stream().map(value).toArray(Long[]::new);
    }

    private static @Nullable String[] texts(List<Row> rows, Function<FieldValue, @Nullable String> text) {
        @Nullable String[] texts = new String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            FieldValue value = rows.get(i).value();
            texts[i] = value == null ? null : text.apply(value);
        }
        return texts;
    }

    private static FieldValue value(ResultSet row) throws SQLException {
        String text = row.getString("text_value");
        LocalDate day = row.getObject("day_value", LocalDate.class);
        OffsetDateTime moment = row.getObject("moment_value", OffsetDateTime.class);
        if (text != null) {
            return new FieldValue.Text(text);
        }
        if (day != null) {
            return new FieldValue.Day(day);
        }
        if (moment != null) {
            return new FieldValue.Moment(moment.toInstant());
        }
        return row.getBoolean("flag_value")
                ? new FieldValue.On()
                : new FieldValue.Choices(
                        List.of((Long[]) row.getArray("choices").getArray()));
    }
}
