package kith.tickets;

import java.io.IOException;
import java.util.List;
import kith.files.FileName;
import kith.files.Files;
import kith.files.StoreOutcome;
import kith.files.StoreOutcome.Stored;
import kith.people.UploadedFile;
import kith.sql.Database;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files that come with messages. */
@Service
public class TicketFiles {

    private final Database db;
    private final Files files;

    TicketFiles(Database db, Files files) {
        this.db = db;
        this.files = files;
    }

    /** Takes a file along with a message of the transaction under way, if it may be taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoreOutcome attach(long message, UploadedFile upload) throws IOException {
        String name = FileName.tidy(upload.name());
        int most = files.most();
        StoreOutcome outcome = count(message) < most
                ? files.store(name, upload.size(), upload.content())
                : new StoreOutcome.TooMany(most);
        if (outcome instanceof Stored(var stored)) {
            db.sql("insert into ticket_file (message_id, file_id, name) values (?, ?, ?)", message, stored.id(), name)
                    .update();
        }
        return outcome;
    }

    private int count(long message) {
        return db.sql("select count(*) from ticket_file where message_id = ?", message)
                .query(Integer.class)
                .single();
    }

    /** Takes all of them, or says that one cannot be taken. */
    boolean attachAll(long message, List<UploadedFile> uploads) throws IOException {
        for (UploadedFile upload : uploads) {
            if (!(attach(message, upload) instanceof Stored)) {
                return false;
            }
        }
        return true;
    }
}
