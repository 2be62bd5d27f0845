package kith.tickets;

import java.util.HashMap;
import java.util.Map;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes how tickets are opened. */
@Service
public class ChangeTicketSettings {

    /** The highest limit that can be set. */
    public static final int HIGHEST_LIMIT = 100_000;

    private final TicketSettingsRepository rows;
    private final SystemLog systemLog;

    ChangeTicketSettings(TicketSettingsRepository rows, SystemLog systemLog) {
        this.rows = rows;
        this.systemLog = systemLog;
    }

    public TicketSettings now(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return rows.now();
    }

    /** Puts these in place; message keys of what is wrong by field, empty when they hold from now on. */
    @Transactional
    public Map<String, String> change(TicketSettings settings, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        Map<String, String> problems = new HashMap<>();
        Integer limit = settings.openLimit();
        if (limit != null && (limit < 1 || limit > HIGHEST_LIMIT)) {
            problems.put("limit", "tickets.settings.limit.bad");
        }
        Long department = settings.department();
        if (department != null && !rows.departmentExists(department)) {
            problems.put("department", "tickets.new.department.bad");
        }
        if (problems.isEmpty()) {
            rows.replace(settings);
            systemLog.record(new TicketSettingsChanged(settings));
        }
        return problems;
    }
}
