package kith.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.exports.ExportEvent.Downloaded;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The exports of whoever looks; nobody sees those of others. */
@Service
public class PeopleExports {

    private final ExportRecords records;
    private final ExportFiles files;
    private final SystemLog log;
    private final Clock clock;

    PeopleExports(ExportRecords records, ExportFiles files, SystemLog log, Clock clock) {
        this.records = records;
        this.files = files;
        this.log = log;
        this.clock = clock;
    }

    /** Those that are being written or kept, the newest first. */
    public List<PeopleExport> list(Viewer viewer) {
        viewer.require(Permission.USERS_EXPORT);
        return records.of(viewer.agentId()).stream()
                .filter(export -> export.running() || export.expiresAt().isAfter(clock.instant()))
                .toList();
    }

    /** The export whose file is to be had now, with the rights of this moment; the system log is told so. */
    @Transactional
    public PeopleExport take(long id, Viewer viewer) {
        viewer.require(Permission.USERS_EXPORT);
        PeopleExport export = records.find(id)
                .filter(found -> found.agentId() == viewer.agentId())
                .filter(found -> found.ready(clock.instant()))
                .orElseThrow(() -> new NotFound("file of export " + id));
        log.record(new Downloaded(id, export.rows()));
        return export;
    }

    /** Writes out the file of an export that was taken. */
    public void copy(PeopleExport taken, OutputStream to) throws IOException {
        files.copy(taken, to);
    }

    /** Removes it with its file; one that is being written stops. */
    @Transactional
    public void remove(long id, Viewer viewer) {
        viewer.require(Permission.USERS_EXPORT);
        if (!records.remove(id, viewer.agentId())) {
            throw new NotFound("export " + id);
        }
    }
}
