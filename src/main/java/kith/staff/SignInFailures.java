package kith.staff;

import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts failed sign-ins by side and address: twenty within fifteen minutes lock it for fifteen. */
@Repository
public class SignInFailures {

    /** Where somebody signs in. */
    public enum Side {
        AGENT,
        USER
    }

    private final Database db;

    SignInFailures(Database db) {
        this.db = db;
    }

    /** Whether twenty failures within fifteen minutes ended less than fifteen minutes ago. */
    public boolean locked(Side side, String address) {
        return db.sql("""
                        select exists (
                            select from (
                                select at, lag(at, 19) over (order by at, id) as twentieth_before
                                from sign_in_failure
                                where side = ? and address_key = lower(?) and at > now() - interval '30 minutes'
                            ) failure
                            where at > now() - interval '15 minutes' and at - twentieth_before < interval '15 minutes'
                        )
                        """, side.name(), address.strip()).query(Boolean.class).single();
    }

    public void add(Side side, String address, @Nullable String ip) {
        String kept = address.strip().substring(0, Math.min(address.strip().length(), 254));
        db.sql("insert into sign_in_failure (side, address_key, ip) values (?, lower(?), ?)", side.name(), kept, ip)
                .update();
        db.sql("delete from sign_in_failure where at < now() - interval '1 day'")
                .update();
    }

    public void forget(Side side, String address) {
        db.sql("delete from sign_in_failure where side = ? and address_key = lower(?)", side.name(), address.strip())
                .update();
    }
}
