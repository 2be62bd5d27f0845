package kith.portal;

import kith.sql.Database;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts requests of strangers that have mail sent: a few for one address and some more from one source within an hour. */
@Repository
class RequestLimit {

    static final int MOST_FOR_ADDRESS = 3;
    static final int MOST_FROM_SOURCE = 30;

    private final Database db;

    RequestLimit(Database db) {
        this.db = db;
    }

    /** What may be done with a request. */
    enum Answer {
        OK,
        /** Nothing more is sent to the address; whoever asks is not told. */
        ENOUGH_FOR_ADDRESS,
        /** Whoever asks from here has to wait. */
        ENOUGH_FROM_SOURCE
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Answer count(String kind, String address, Origin origin) {
        String key = address.strip().substring(0, Math.min(address.strip().length(), 254));
        db.sql("delete from portal_request where at < now() - interval '1 day'").update();
        int source = db.sql(
                        "select count(*) from portal_request where ip = ? and at > now() - interval '1 hour'",
                        origin.ip())
                .query(Integer.class)
                .single();
        if (source >= MOST_FROM_SOURCE) {
            return Answer.ENOUGH_FROM_SOURCE;
        }
        int same = db.sql("""
                        select count(*) from portal_request
                        where kind = ? and address_key = lower(?) and at > now() - interval '1 hour'
                        """, kind, key).query(Integer.class).single();
        db.sql("insert into portal_request (kind, address_key, ip) values (?, lower(?), ?)", kind, key, origin.ip())
                .update();
        return same >= MOST_FOR_ADDRESS ? Answer.ENOUGH_FOR_ADDRESS : Answer.OK;
    }
}
