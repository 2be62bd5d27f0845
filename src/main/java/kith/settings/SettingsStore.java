package kith.settings;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import kith.i18n.Translator;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Keeps the settings. Pages take them from memory: each change gives the configuration another number, and that number is read with
 * whoever looks at the page.
 */
@Repository
public class SettingsStore {

    private final Database db;
    private final Translator translator;
    private volatile Read latest = new Read(null, Settings.INITIAL);

    SettingsStore(Database db, Translator translator) {
        this.db = db;
        this.translator = translator;
    }

    private record Read(@Nullable Long configuration, Settings settings) {}

    /** A value, and who set it. */
    public record Stored(String value, String agentName, Instant changedAt) {}

    /** As they are while the configuration has this number; reads them when it is another than before. */
    public Settings asOf(@Nullable Long configuration) {
        Read known = latest;
        return configuration != null && configuration.equals(known.configuration())
                ? known.settings()
                : read(configuration);
    }

    /** As they are now; always asks. */
    public Settings now() {
        return read(null);
    }

    /** As they were when this process last looked, which each request of an agent and of the portal begins with. */
    public Settings latest() {
        return latest.settings();
    }

    /** What was set, and by whom. */
    public Map<Setting, Stored> stored() {
        Map<Setting, Stored> stored = new EnumMap<>(Setting.class);
        db.sql("select name, value, agent_name, changed_at from setting").query(row -> {
            stored.put(
                    Setting.valueOf(row.getString("name")),
                    new Stored(
                            row.getString("value"),
                            row.getString("agent_name"),
                            row.getObject("changed_at", OffsetDateTime.class).toInstant()));
        });
        return stored;
    }

    /** Sets it, within the transaction under way; an empty value makes it as it came. */
    public void put(Setting setting, String value, String agentName) {
        if (value.isEmpty()) {
            db.sql("delete from setting where name = ?", setting.name()).update();
            return;
        }
        db.sql("""
                        insert into setting (name, value, agent_name) values (?, ?, ?)
                        on conflict (name) do update
                        set value = excluded.value, agent_name = excluded.agent_name, changed_at = now()
                        """, setting.name(), value, agentName).update();
    }

    private Settings read(@Nullable Long configuration) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        db.sql("select name, value from setting").query(row -> {
            values.put(Setting.valueOf(row.getString("name")), row.getString("value"));
        });
        Settings settings = Settings.of(values);
        latest = new Read(configuration, settings);
        translator.use(settings.dates());
        return settings;
    }
}
