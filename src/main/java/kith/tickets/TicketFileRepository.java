package kith.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kith.files.StoredFile;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Repository;

/** The rows of the files in tickets. */
@Repository
class TicketFileRepository {

    private static final Sql SELECT = Sql.of("""
            select f.id, f.message_id, f.name, s.id as file_id, s.media_type, s.size, s.thumbnail is not null as picture
            from ticket_file f
            join ticket_message m on m.id = f.message_id
            join stored_file s on s.id = f.file_id
            where
            """);

    private final Database db;

    TicketFileRepository(Database db) {
        this.db = db;
    }

    /** The files of a ticket, by message. */
    Map<Long, List<TicketFile>> of(TicketId ticket) {
        return db
                .sql(Sql.lines(SELECT, Sql.of("m.ticket_id = ? order by f.id", ticket.value())))
                .query(TicketFileRepository::file)
                .list()
                .stream()
                .collect(Collectors.groupingBy(TicketFile::message));
    }

    Optional<TicketFile> find(TicketId ticket, long file, Sql conditionOnMessage) {
        return db.sql(Sql.lines(
                        SELECT,
                        Sql.allOf(List.of(
                                Sql.of("m.ticket_id = ? and f.id = ?", ticket.value(), file), conditionOnMessage))))
                .query(TicketFileRepository::file)
                .optional();
    }

    private static TicketFile file(ResultSet row, int index) throws SQLException {
        return new TicketFile(
                row.getLong("id"),
                row.getLong("message_id"),
                row.getString("name"),
                new StoredFile(
                        row.getLong("file_id"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        row.getBoolean("picture")));
    }
}
