package kith.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kith.access.Viewer;
import kith.files.StoredFile;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Repository;

/** The rows of the files on records. */
@Repository
class PersonFileRepository {

    private static final Sql SELECT = Sql.of("""
            select f.id, f.name, f.uploader_name, f.created_at, s.id as file_id, s.media_type, s.size,
                   s.thumbnail is not null as picture
            from person_file f join stored_file s on s.id = f.file_id
            where f.removed_at is null and
            """);

    private final Database db;

    PersonFileRepository(Database db) {
        this.db = db;
    }

    /** The latest first. */
    List<PersonFile> of(RecordOwner owner) {
        return db.sql(Sql.lines(SELECT, owner.owns(), Sql.of("order by f.id desc")))
                .query(PersonFileRepository::file)
                .list();
    }

    int count(RecordOwner owner) {
        return db.sql(Sql.lines(
                        Sql.of("select count(*) from person_file f where f.removed_at is null and"), owner.owns()))
                .query(Integer.class)
                .single();
    }

    Optional<PersonFile> find(RecordOwner owner, long file) {
        return db.sql(Sql.lines(SELECT, owner.owns(), Sql.of("and f.id = ?", file)))
                .query(PersonFileRepository::file)
                .optional();
    }

    void add(RecordOwner owner, StoredFile content, String name, Viewer uploader) {
        db.sql("""
                        insert into person_file (person_id, organization_id, file_id, name, uploader_id, uploader_name)
                        values (?, ?, ?, ?, ?, ?)
                        """, owner.person(), owner.organization(), content.id(), name, uploader.agentId(), uploader.name())
                .update();
    }

    void remove(RecordOwner owner, long file) {
        db.sql(Sql.lines(
                        Sql.of(
                                "update person_file set removed_at = now() where id = ? and removed_at is null and",
                                file),
                        owner.owns()))
                .update();
    }

    void bringBack(PersonId person, long file) {
        db.sql("update person_file set removed_at = null where person_id = ? and id = ?", person.value(), file)
                .update();
    }

    boolean kept(PersonId person, long file) {
        return db.sql("select exists (select from person_file where person_id = ? and id = ?)", person.value(), file)
                .query(Boolean.class)
                .single();
    }

    /** Deletes for good what was removed longer ago. */
    void forget(Duration age) {
        db.sql("delete from person_file where removed_at < now() - make_interval(secs => ?)", (double) age.toSeconds())
                .update();
    }

    private static PersonFile file(ResultSet row, int index) throws SQLException {
        return new PersonFile(
                row.getLong("id"),
                row.getString("name"),
                new StoredFile(
                        row.getLong("file_id"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        row.getBoolean("picture")),
                row.getString("uploader_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
