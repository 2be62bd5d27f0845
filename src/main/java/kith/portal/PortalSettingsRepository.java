package kith.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.settings.Settings;
import kith.settings.SettingsStore;
import kith.sql.Database;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the settings of the portal. */
@Service
public class PortalSettingsRepository {

    private final Database db;
    private final SettingsStore general;
    private final SystemLog systemLog;

    PortalSettingsRepository(Database db, SettingsStore general, SystemLog systemLog) {
        this.db = db;
        this.general = general;
        this.systemLog = systemLog;
    }

    /** What each page of the portal needs to know: its own settings, and those of the installation. */
    public record All(PortalSettings portal, Settings general) {}

    public PortalSettings now() {
        return all().portal();
    }

    public All all() {
        return db.sql("""
                        select portal_registration as registration, portal_name_required as name_required,
                               portal_captcha as captcha, portal_lockout as lockout,
                               portal_session_minutes as session_minutes, tickets_from_validated as validated_only,
                               configuration
                        from installation
                        """).query(this::all).single();
    }

    private All all(ResultSet row, int index) throws SQLException {
        PortalSettings portal = new PortalSettings(
                row.getBoolean("registration"),
                row.getBoolean("name_required"),
                row.getBoolean("captcha"),
                row.getBoolean("lockout"),
                row.getInt("session_minutes"),
                row.getBoolean("validated_only"));
        return new All(portal, general.asOf(row.getLong("configuration")));
    }

    @Transactional
    public void change(PortalSettings settings, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        db.sql(
                        """
                        update installation
                        set portal_registration = ?, portal_name_required = ?, portal_captcha = ?, portal_lockout = ?,
                            portal_session_minutes = ?, tickets_from_validated = ?
                        """,
                        settings.registration(),
                        settings.nameRequired(),
                        settings.captcha(),
                        settings.lockout(),
                        settings.sessionMinutes(),
                        settings.validatedOnly())
                .update();
        systemLog.record(new PortalEvent.SettingsChanged(settings));
    }
}
