package kith.imports;

import static kith.imports.ImportState.CANCELLED;
import static kith.imports.ImportState.CHECKED;
import static kith.imports.ImportState.CHECKING;
import static kith.imports.ImportState.DONE;
import static kith.imports.ImportState.FAILED;
import static kith.imports.ImportState.PAUSED;
import static kith.imports.ImportState.READ;
import static kith.imports.ImportState.RUNNING;
import static kith.imports.ImportState.UNDOING;
import static kith.imports.ImportState.UPLOADED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.csv.FileFormat;
import kith.csv.WorkbookSheets;
import kith.fields.CustomField;
import kith.jobs.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The imports: what a viewer may see of them, and their steps. Each step happens once, however often it is asked for. */
@Service
public class PeopleImports {

    private static final int SHOWN = 50;

    private final ImportRecords records;
    private final ImportFiles files;
    private final MappingMemory memory;
    private final ImportFields fields;
    private final Jobs jobs;
    private final SystemLog systemLog;
    private final Clock clock;

    PeopleImports(
            ImportRecords records,
            ImportFiles files,
            MappingMemory memory,
            ImportFields fields,
            Jobs jobs,
            SystemLog systemLog,
            Clock clock) {
        this.records = records;
        this.files = files;
        this.memory = memory;
        this.fields = fields;
        this.jobs = jobs;
        this.systemLog = systemLog;
        this.clock = clock;
    }

    /** The viewer's own imports, or everybody's for who administers; the newest first, older than {@code before}. */
    @Transactional(readOnly = true)
    public List<PeopleImport> list(Viewer viewer, long before) {
        viewer.require(Permission.USERS_IMPORT);
        Long owner = viewer.may(Permission.ADMINISTER) ? null : viewer.agentId();
        return records.list(owner, before, SHOWN);
    }

    /** An import of others does not exist for who does not administer. */
    @Transactional(readOnly = true)
    public PeopleImport find(long id, Viewer viewer) {
        viewer.require(Permission.USERS_IMPORT);
        return records.find(id)
                .filter(found -> viewer.may(Permission.ADMINISTER)
                        || Long.valueOf(viewer.agentId()).equals(found.ownerId()))
                .orElseThrow(() -> new NotFound("import " + id));
    }

    /** The beginning of the file as it is read now. */
    public Preview preview(PeopleImport found, FileFormat format) {
        try {
            return Preview.of(files.source(found.id()), format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The custom fields that columns can go to, in their order. */
    public List<CustomField> fields() {
        return fields.all();
    }

    /** The names of the sheets to choose from; none where the file is no workbook. */
    public List<String> sheets(PeopleImport found) {
        try {
            return switch (found.knownFormat()) {
                case FileFormat.Workbook ignored -> WorkbookSheets.names(files.source(found.id()));
                case FileFormat.Text ignored -> List.of();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Decides how the file is read; the columns are guessed anew. */
    @Transactional
    public void read(long id, FileFormat format, Viewer viewer) {
        PeopleImport found = open(id, viewer);
        Mapping mapping = found.pasted() && format.equals(found.format())
                ? found.knownMapping()
                : memory.begin(id, preview(found, format).columns());
        records.format(id, format);
        records.mapping(id, mapping, found.options());
        records.move(id, READ, List.of(UPLOADED, READ, CHECKED, FAILED));
    }

    /** Decides where the columns go; kept as a draft even where it cannot be used yet. */
    @Transactional
    public List<Mapping.Problem> map(long id, Mapping mapping, ImportOptions options, Viewer viewer) {
        open(id, viewer);
        records.mapping(id, mapping, options);
        records.move(id, READ, List.of(UPLOADED, READ, CHECKED, FAILED));
        return mapping.problems();
    }

    /** Forgets where the columns went the last time. */
    @Transactional
    public void guess(long id, Viewer viewer) {
        PeopleImport found = open(id, viewer);
        Mapping mapping = memory.guess(id, preview(found, found.knownFormat()).columns());
        records.mapping(id, mapping, found.options());
        records.move(id, READ, List.of(UPLOADED, READ, CHECKED, FAILED));
    }

    private PeopleImport open(long id, Viewer viewer) {
        PeopleImport found = find(id, viewer);
        if (!found.state().open() && !(found.state() == FAILED && found.startedAt() == null)) {
            throw new NotFound("import " + id + " has begun");
        }
        return found;
    }

    Mapping pastedMapping() {
        return new Mapping(List.of(
                ColumnMapping.of(0, "", Target.NAME, Confidence.SURE),
                ColumnMapping.of(1, "", Target.EMAIL, Confidence.SURE)));
    }

    /** Tries every row in the background. */
    @Transactional
    public void check(long id, Viewer viewer) {
        PeopleImport found = find(id, viewer);
        if (found.startedAt() == null) {
            start(id, CHECKING, List.of(UPLOADED, READ, CHECKED, FAILED), viewer);
        }
    }

    /** Stops trying. */
    @Transactional
    public void cancelCheck(long id, Viewer viewer) {
        find(id, viewer);
        records.move(id, READ, List.of(CHECKING));
    }

    /** Carries it out in the background, once. */
    @Transactional
    public void run(long id, Viewer viewer) {
        PeopleImport found = find(id, viewer);
        if (start(id, RUNNING, List.of(CHECKED), viewer)) {
            records.beginRun(id);
            systemLog.record(new ImportEvent.Started(id, found.check().rows()));
        }
    }

    @Transactional
    public void pause(long id, Viewer viewer) {
        find(id, viewer);
        records.move(id, PAUSED, List.of(RUNNING));
    }

    /** Goes on where it was paused, or where it failed. */
    @Transactional
    public void resume(long id, Viewer viewer) {
        PeopleImport found = find(id, viewer);
        if (found.startedAt() != null) {
            start(id, RUNNING, List.of(PAUSED, FAILED), viewer);
        }
    }

    /** Stops for good; what has gone in stays. */
    @Transactional
    public void cancel(long id, Viewer viewer) {
        find(id, viewer);
        if (records.move(id, CANCELLED, List.of(RUNNING, PAUSED, FAILED))) {
            records.finished(id, CANCELLED);
            systemLog.record(new ImportEvent.Cancelled(id, find(id, viewer).run()));
        }
    }

    /** Takes it back in the background. */
    @Transactional
    public void undo(long id, Viewer viewer) {
        PeopleImport found = find(id, viewer);
        if (found.undoable(clock.instant()) && start(id, UNDOING, List.of(DONE, CANCELLED), viewer)) {
            records.undoProgress(id, Long.MAX_VALUE, UndoReport.NOTHING);
        }
    }

    /** That the agent has seen how it ended. */
    @Transactional
    public void seen(PeopleImport ended, Viewer viewer) {
        records.told(ended.id(), viewer.agentId());
    }

    /** Throws an import away that has not been carried out. */
    @Transactional
    public void discard(long id, Viewer viewer) {
        records.delete(open(id, viewer).id());
    }

    private boolean start(long id, ImportState to, List<ImportState> from, Viewer viewer) {
        Optional<Long> work = records.work(id, to, from, viewer.agentId(), viewer.name());
        work.ifPresent(number -> jobs.start(ImportJob.NAME, number));
        return work.isPresent();
    }
}
