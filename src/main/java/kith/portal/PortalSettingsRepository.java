package kith.portal;

import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.sql.Database;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the settings of the portal. */
@Service
public class PortalSettingsRepository {

    private final Database db;
    private final SystemLog systemLog;

    PortalSettingsRepository(Database db, SystemLog systemLog) {
        this.db = db;
        this.systemLog = systemLog;
    }

    public PortalSettings now() {
        return db.sql("""
                        select portal_registration as registration, portal_name_required as name_required,
                               portal_captcha as captcha, portal_lockout as lockout,
                               portal_session_minutes as session_minutes, tickets_from_validated as validated_only
                        from installation
                        """).query(PortalSettings.class).single();
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
