package kith.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.fields.CustomField;
import kith.i18n.Texts;
import kith.people.PersonStatus;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The cells of a user in an exported list; dates as ISO 8601 writes them, in UTC. */
final class ExportedRow {

    private final List<ListColumn> columns;
    private final List<CustomField> fields;
    private final Map<String, String> statuses;

    ExportedRow(List<ListColumn> columns, List<CustomField> fields, Texts texts) {
        this.columns = columns;
        this.fields = fields;
        statuses = Stream.of(PersonStatus.values())
                .collect(Collectors.toMap(
                        PersonStatus::name,
                        status -> texts.t("directory.status." + status.name().toLowerCase(Locale.ROOT))));
    }

    /** What is selected of {@code directory_entry d}: the columns in their order, then the internal numbers. */
    Sql columns() {
        List<Sql> all =
                new ArrayList<>(columns.stream().map(ExportedRow::column).toList());
        fields.forEach(field -> all.add(field(field)));
        all.add(Sql.of("d.person_id"));
        all.add(Sql.of("d.organization_id"));
        return Sql.list(all);
    }

    List<@Nullable String> cells(ResultSet row) throws SQLException {
        List<@Nullable String> cells = new ArrayList<>(columns.size() + fields.size() + 2);
        for (int i = 0; i < columns.size() + fields.size() + 2; i++) {
            String cell = row.getString(i + 1);
            boolean status = i < columns.size() && columns.get(i) == ListColumn.STATUS;
            cells.add(status ? statuses.get(cell) : cell);
        }
        return cells;
    }

    private static Sql field(CustomField field) {
        return switch (field.kind()) {
            case TEXT, TEXTAREA, HIDDEN, TOGGLE, DATE, DISPLAY -> Sql.of("""
                        (select coalesce(v.text_value, v.flag_value::text, v.day_value::text) from field_value v
                         where v.person_id = d.person_id and v.field_id = ?)""", field.id());
            case DATE_TIME -> Sql.of("""
                        (select to_char(v.moment_value at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from field_value v
                         where v.person_id = d.person_id and v.field_id = ?)""", field.id());
            case CHOICE, MULTI_CHOICE, CHECKBOXES, RADIO -> Sql.of("""
                        (select string_agg(c.path, '; ' order by c.place) from field_value v
                         join field_choice c on c.id = any (v.choices)
                         where v.person_id = d.person_id and v.field_id = ?)""", field.id());
        };
    }

    private static Sql column(ListColumn column) {
        return switch (column) {
            case NAME -> Sql.of("d.name");
            case EMAIL -> Sql.of("d.email");
            case ORGANIZATION -> Sql.of("d.organization");
            case TICKETS -> Sql.of("d.ticket_count::text");
            case CREATED -> Sql.of("to_char(d.created_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')");
            case STATUS -> Sql.of("d.status");
            case PHONE -> Sql.of("""
                        (select n.number from phone_number n where n.person_id = d.person_id
                         order by n.is_primary desc, n.id limit 1)""");
            case GROUPS -> Sql.of("""
                        (select string_agg(g.name, ', ' order by lower(g.name)) from usergroup g where g.id in (
                            select x.usergroup_id from person_usergroup x where x.person_id = d.person_id
                            union all
                            select l.usergroup_id from organization_usergroup l where l.organization_id = d.organization_id))""");
            case LABELS -> Sql.of("""
                        (select string_agg(l.name, ', ' order by lower(l.name)) from person_label x
                         join label l on l.id = x.label_id where x.person_id = d.person_id)""");
            case LANGUAGE -> Sql.of("d.language");
            case TIME_ZONE -> Sql.of("(select p.time_zone from person p where p.id = d.person_id)");
            case LAST_SEEN -> Sql.of("""
                        (select to_char(p.last_seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                         from person p where p.id = d.person_id)""");
        };
    }
}
