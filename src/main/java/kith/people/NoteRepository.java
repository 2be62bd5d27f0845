package kith.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import kith.sql.Database;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of notes. */
@Repository
class NoteRepository {

    private final Database db;

    NoteRepository(Database db) {
        this.db = db;
    }

    long count(RecordOwner owner) {
        return db.sql(Sql.lines(Sql.of("select count(*) from note where"), owner.owns()))
                .query(Long.class)
                .single();
    }

    /** The newest notes, or those written before the one given. */
    List<Note> newest(RecordOwner owner, @Nullable Long before, int limit) {
        return db.sql(Sql.lines(
                        Sql.of("select id, author_id, author_name, body, created_at from note where"),
                        owner.owns(),
                        before == null
                                ? Sql.of("")
                                : Sql.lines(
                                        Sql.of(
                                                "and (created_at, id) < (select created_at, id from note where id = ? and",
                                                before),
                                        owner.owns(),
                                        Sql.of(")")),
                        Sql.of("order by created_at desc, id desc limit ?", limit)))
                .query(NoteRepository::note)
                .list();
    }

    void insert(RecordOwner owner, long author, String authorName, String body) {
        db.sql(
                        "insert into note (person_id, organization_id, author_id, author_name, body) values (?, ?, ?, ?, ?)",
                        owner.person(),
                        owner.organization(),
                        author,
                        authorName,
                        body)
                .update();
    }

    boolean delete(RecordOwner owner, long note) {
        return db.sql(Sql.lines(Sql.of("delete from note where id = ? and", note), owner.owns()))
                        .update()
                > 0;
    }

    private static Note note(ResultSet row, int index) throws SQLException {
        return new Note(
                row.getLong("id"),
                row.getObject("author_id", Long.class),
                row.getString("author_name"),
                row.getString("body"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
