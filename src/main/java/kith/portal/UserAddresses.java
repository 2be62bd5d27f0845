package kith.portal;

import java.util.List;
import kith.people.PersonId;
import kith.sql.Database;
import org.springframework.stereotype.Repository;

/** Reads the addresses of users. */
@Repository
class UserAddresses {

    private final Database db;

    UserAddresses(Database db) {
        this.db = db;
    }

    List<String> of(PersonId user) {
        return db.sql("select address from email_address where person_id = ?", user.value())
                .query(String.class)
                .list();
    }
}
