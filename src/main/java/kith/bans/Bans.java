package kith.bans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kith.access.Permission;
import kith.access.Viewer;
import kith.people.EmailAddress;
import kith.sql.Database;
import kith.sql.Page;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says who is banned. Every door asks it before it lets somebody in: portal, mail, import. */
@Service
public class Bans {

    private final Database db;

    Bans(Database db) {
        this.db = db;
    }

    /** Whether the address or its domain is banned. */
    public boolean holdsFor(EmailAddress address) {
        return !among(List.of(address.text())).isEmpty();
    }

    /** Those of these addresses that are banned, in lower case. Agents never are, whatever else is. */
    public Set<String> among(Collection<String> addresses) {
        return new HashSet<>(db.sql("""
                        with given as (
                            select lower(a) as address, split_part(lower(a), '@', 2) as domain from unnest(?::text[]) as a
                        )
                        select g.address
                        from given g
                        where (g.address in (select b.pattern from ban b where b.kind = 'ADDRESS')
                                or exists (select from ban b
                                           where b.kind = 'DOMAIN' and g.domain like replace(b.pattern, '*', '%')))
                          and not exists (select from email_address e join person p on p.id = e.person_id
                                          where e.address_key = g.address and p.kind = 'AGENT')
                        """, (Object) addresses.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /**
     * Whether requests from here are banned.
     *
     * @param ip an IPv4 or IPv6 address
     */
    public boolean holdsForSource(String ip) {
        return db.sql("select exists (select from ban where network >>= ?::inet)", ip)
                .query(Boolean.class)
                .single();
    }

    /** The newest first; {@code before} is the last one of the page before. */
    public Page<Ban, Long> list(String part, @Nullable Long before, int size, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        List<Ban> found = db.sql(Sql.lines(
                        Sql.of("select id, kind, pattern, reason, agent_name, created_at from ban where true"),
                        part.isBlank() ? Sql.of("") : Sql.of("and strpos(pattern, lower(?)) > 0", part.strip()),
                        before == null ? Sql.of("") : Sql.of("and id < ?", before),
                        Sql.of("order by id desc limit ?", size + 1)))
                .query(Bans::ban)
                .list();
        return Page.onward(found, size, Ban::id);
    }

    private static Ban ban(ResultSet row, int index) throws SQLException {
        return new Ban(
                row.getLong("id"),
                Ban.Kind.valueOf(row.getString("kind")),
                row.getString("pattern"),
                row.getString("reason"),
                row.getString("agent_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
