package kith.imports;

import java.util.List;
import java.util.Optional;
import kith.csv.Dialect;
import kith.csv.FileFormat;
import kith.csv.TextEncoding;
import kith.sql.Database;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and writes the rows of {@code people_import}. */
@Component
class ImportRecords {

    private static final Sql SELECT = Sql.of("select * from people_import i where");

    private final Database db;
    private final ImportJson json;
    private final ImportReader reader;

    ImportRecords(Database db, ImportJson json) {
        this.db = db;
        this.json = json;
        this.reader = new ImportReader(json);
    }

    Optional<PeopleImport> find(long id) {
        return one(Sql.of("id = ?", id));
    }

    /** The oldest of those that ended without this agent knowing. */
    Optional<PeopleImport> untold(long actor) {
        return one(Sql.of("actor_id = ? and not told order by id limit 1", actor));
    }

    /** That the agent who had it run knows of its end. */
    void told(long id, long actor) {
        db.sql("update people_import set told = true where id = ? and actor_id = ? and not told", id, actor)
                .update();
    }

    /** The import that this job may work on, locked, if it is still in this state. */
    Optional<PeopleImport> take(long work, ImportState state) {
        return one(Sql.of("work_id = ? and state = ? for update", work, state.name()));
    }

    Optional<PeopleImport> ofWork(long work) {
        return one(Sql.of("work_id = ?", work));
    }

    private Optional<PeopleImport> one(Sql condition) {
        return db.sql(Sql.lines(SELECT, condition)).query(reader::read).optional();
    }

    /** The newest first; everybody's, or those of one owner. */
    List<PeopleImport> list(@Nullable Long owner, long before, int limit) {
        return db.sql(Sql.lines(
                        SELECT,
                        Sql.of("(?::bigint is null or owner_id = ?) and id < ?", owner, owner, before),
                        Sql.of("order by id desc limit ?", limit)))
                .query(reader::read)
                .list();
    }

    long insert(long owner, String ownerName, String fileName, boolean pasted) {
        return db.sql("""
                        insert into people_import
                            (owner_id, owner_name, actor_id, actor_name, file_name, file_size, pasted, state)
                        values (?, ?, ?, ?, ?, 0, ?, 'UPLOADED')
                        returning id
                        """, owner, ownerName, owner, ownerName, fileName, pasted)
                .query(Long.class)
                .single();
    }

    void size(long id, long size) {
        db.sql("update people_import set file_size = ? where id = ?", size, id).update();
    }

    void format(long id, FileFormat format) {
        switch (format) {
            case FileFormat.Text(TextEncoding encoding, Dialect dialect) ->
                db.sql(
                                """
                                update people_import
                                set encoding = ?, delimiter = ?, quote = ?, padded = ?, header = ?, sheet = null
                                where id = ?
                                """,
                                encoding.name(),
                                dialect.delimiter().name(),
                                dialect.quote().name(),
                                dialect.padded(),
                                dialect.header(),
                                id)
                        .update();
            case FileFormat.Workbook(int sheet, boolean header) ->
                db.sql("update people_import set sheet = ?, header = ? where id = ?", sheet, header, id)
                        .update();
        }
    }

    void mapping(long id, Mapping mapping, ImportOptions options) {
        db.sql(
                        "update people_import set mapping = ?::jsonb, mode = ?, organization = ?, label = ? where id = ?",
                        json.write(mapping),
                        options.mode().name(),
                        options.organization(),
                        options.label(),
                        id)
                .update();
    }

    /** Moves it on if it is where this step begins; a second click changes nothing. */
    boolean move(long id, ImportState to, List<ImportState> from) {
        return db.sql("""
                                update people_import set state = ?, failure = null, work_id = null
                                where id = ? and state = any (?)
                                """, to.name(), id, from.stream().map(Enum::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    /** Gives the import to a new job, unless it has moved on; the job's number. */
    Optional<Long> work(long id, ImportState to, List<ImportState> from, long actor, String actorName) {
        return db.sql(
                        """
                        update people_import
                        set state = ?, failure = null, actor_id = ?, actor_name = ?, told = true,
                            work_id = nextval('people_import_work')
                        where id = ? and state = any (?)
                        returning work_id
                        """,
                        to.name(),
                        actor,
                        actorName,
                        id,
                        from.stream().map(Enum::name).toArray(String[]::new))
                .query(Long.class)
                .optional();
    }

    void fail(long id, String failure) {
        db.sql("""
                        update people_import set state = 'FAILED', failure = ?, work_id = null, told = state <> 'RUNNING'
                        where id = ?
                        """, failure, id).update();
    }

    void checkProgress(long id, long position, ImportReport report) {
        db.sql(
                        "update people_import set position = ?, check_report = ?::jsonb where id = ?",
                        position,
                        json.write(report),
                        id)
                .update();
    }

    void beginCheck(long id) {
        db.sql("""
                        update people_import
                        set position = 0, total_rows = 0, check_report = null, run_report = null, undo_report = null,
                            checked_at = null, started_at = null, finished_at = null
                        where id = ?
                        """, id).update();
    }

    void total(long id, long rows) {
        db.sql("update people_import set total_rows = ? where id = ?", rows, id).update();
    }

    void checked(long id) {
        db.sql("""
                        update people_import set state = 'CHECKED', position = 0, checked_at = now(), work_id = null
                        where id = ?
                        """, id).update();
    }

    void beginRun(long id) {
        db.sql("update people_import set started_at = coalesce(started_at, now()) where id = ?", id)
                .update();
    }

    void runProgress(long id, long position, ImportReport report) {
        db.sql(
                        "update people_import set position = ?, run_report = ?::jsonb where id = ?",
                        position,
                        json.write(report),
                        id)
                .update();
    }

    /** The end of the run, come to by itself or by hand. */
    void finished(long id, ImportState state) {
        db.sql("""
                        update people_import set state = ?, finished_at = now(), work_id = null, told = ? where id = ?
                        """, state.name(), state != ImportState.DONE, id).update();
    }

    void undoProgress(long id, long position, UndoReport report) {
        db.sql(
                        "update people_import set position = ?, undo_report = ?::jsonb where id = ?",
                        position,
                        json.write(report),
                        id)
                .update();
    }

    void undone(long id) {
        db.sql("update people_import set state = 'UNDONE', undone_at = now(), work_id = null where id = ?", id)
                .update();
    }

    void delete(long id) {
        db.sql("delete from people_import where id = ?", id).update();
    }
}
