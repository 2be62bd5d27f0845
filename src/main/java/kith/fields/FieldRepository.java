package kith.fields;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of custom fields, without their choices. */
@Repository
class FieldRepository {

    private static final TypeReference<Map<String, FieldWords>> TRANSLATIONS = new TypeReference<>() {};

    private final Database db;
    private final JsonMapper json;

    FieldRepository(Database db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Those that meet a condition on {@code custom_field f}, in their order. */
    List<CustomField> list(Sql condition) {
        return db.sql(Sql.lines(Sql.of("""
                        select f.id, f.subject, f.kind, f.title, f.description, f.message, f.enabled, f.agent_only,
                               f.default_value, f.user_rules, f.agent_rules, f.translations, f.version
                        from custom_field f
                        where f.removed_at is null and
                        """), condition, Sql.of("order by f.place, f.id")))
                .query(this::field)
                .list();
    }

    /** Keeps the field as it is until the transaction ends. */
    void lock(long id) {
        db.sql("select from custom_field where id = ? for update", id).query().listOfRows();
    }

    boolean titleTaken(FieldSubject subject, String title, long besides) {
        return db.sql("""
                        select exists (select from custom_field
                                       where subject = ? and lower(title) = lower(?) and id <> ? and removed_at is null)
                        """, subject.name(), title, besides).query(Boolean.class).single();
    }

    /** Adds the field behind all others. */
    Optional<Long> insert(CustomField field) {
        return db.sql(
                        """
                        insert into custom_field
                            (subject, kind, title, description, message, enabled, agent_only, default_value, user_rules,
                             agent_rules, translations, place)
                        select ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb,
                               (select coalesce(max(place), 0) + 1 from custom_field)
                        on conflict do nothing
                        returning id
                        """,
                        field.subject().name(),
                        field.kind().name(),
                        field.title(),
                        field.description(),
                        field.message(),
                        field.enabled(),
                        field.agentOnly(),
                        field.defaultValue(),
                        json.writeValueAsString(field.userRules()),
                        json.writeValueAsString(field.agentRules()),
                        json.writeValueAsString(field.translations()))
                .query(Long.class)
                .optional();
    }

    void update(CustomField field) {
        db.sql(
                        """
                        update custom_field set
                            kind = ?, title = ?, description = ?, message = ?, enabled = ?, agent_only = ?, default_value = ?,
                            user_rules = ?::jsonb, agent_rules = ?::jsonb, translations = ?::jsonb, version = version + 1
                        where id = ?
                        """,
                        field.kind().name(),
                        field.title(),
                        field.description(),
                        field.message(),
                        field.enabled(),
                        field.agentOnly(),
                        field.defaultValue(),
                        json.writeValueAsString(field.userRules()),
                        json.writeValueAsString(field.agentRules()),
                        json.writeValueAsString(field.translations()),
                        field.id())
                .update();
    }

    void defaultTo(long id, String stored) {
        db.sql("update custom_field set default_value = ? where id = ?", stored, id)
                .update();
    }

    /** Puts the fields into this order. */
    void order(List<Long> ids) {
        db.sql("""
                        update custom_field f set place = o.place
                        from unnest(?::bigint[]) with ordinality as o (id, place)
                        where o.id = f.id
                        """, (Object) ids.toArray(Long[]::new)).update();
    }

    void remove(long id) {
        db.sql("update custom_field set removed_at = now(), version = version + 1 where id = ?", id)
                .update();
    }

    /** The names of all fields there ever were, for the change log. */
    Map<Long, FieldName> names() {
        Map<Long, FieldName> names = new HashMap<>();
        db.sql("select id, title, kind from custom_field").query(row -> {
            names.put(row.getLong(1), new FieldName(row.getString(2), FieldKind.valueOf(row.getString(3))));
        });
        return names;
    }

    private CustomField field(ResultSet row, int index) throws SQLException {
        return new CustomField(
                row.getLong("id"),
                FieldSubject.valueOf(row.getString("subject")),
                FieldKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("description"),
                row.getString("message"),
                row.getBoolean("enabled"),
                row.getBoolean("agent_only"),
                row.getString("default_value"),
                json.readValue(row.getString("user_rules"), FieldRules.class),
                json.readValue(row.getString("agent_rules"), FieldRules.class),
                json.readValue(row.getString("translations"), TRANSLATIONS),
                List.of(),
                row.getInt("version"));
    }
}
