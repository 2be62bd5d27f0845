package kith.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import kith.access.Permission;
import kith.access.Viewer;
import kith.sql.Database;
import kith.sql.Page;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the technical side of records: how they came to be, flags, sign-ins. */
@Repository
public class AccountDetails {

    private static final int PAGE_SIZE = 20;

    private final Database db;

    AccountDetails(Database db) {
        this.db = db;
    }

    public AccountDetail of(PersonId person, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return db.sql("""
                        select made.actor_name, made.source, p.auto_responder, p.last_seen_at,
                               (select max(at) from activity
                                where person_id = p.id and kind = 'SIGN_IN' and successful) as last_sign_in,
                               exists (select from registered_person r where r.person_id = ?) as registered
                        from person p
                        left join lateral (
                            select actor_name, source from change_log
                            where subject_id = p.id and subject_kind = 'PERSON' and field = 'created'
                            order by id
                            limit 1
                        ) made on true
                        where p.id = ?
                        """, person.value(), person.value())
                .query((row, index) -> new AccountDetail(
                        row.getString("actor_name"),
                        row.getString("source"),
                        row.getBoolean("registered"),
                        row.getBoolean("auto_responder"),
                        moment(row, "last_sign_in"),
                        moment(row, "last_seen_at")))
                .single();
    }

    /** The newest first; {@code before} is the last one of the page before. */
    public Page<SignIn, Long> signIns(PersonId person, @Nullable Long before, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        List<SignIn> found = db.sql(Sql.lines(
                        Sql.of("""
                                select id, at, successful, ip, client
                                from activity
                                where person_id = ? and kind = 'SIGN_IN'
                                """, person.value()),
                        before == null
                                ? Sql.of("")
                                : Sql.of("and (at, id) < ((select at from activity where id = ?), ?)", before, before),
                        Sql.of("order by at desc, id desc limit ?", PAGE_SIZE + 1)))
                .query((row, index) -> new SignIn(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("successful"),
                        row.getString("ip"),
                        row.getString("client")))
                .list();
        return Page.onward(found, PAGE_SIZE, SignIn::id);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
