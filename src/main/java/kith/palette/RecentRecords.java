package kith.palette;

import java.util.List;
import kith.access.Viewer;
import kith.palette.Option.Kind;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What each agent opened last from the palette. */
@Repository
public class RecentRecords {

    private static final int KEPT = 8;

    private final Database db;

    RecentRecords(Database db) {
        this.db = db;
    }

    /** Remembers that the agent went there; only the latest few are kept. */
    @Transactional
    public void add(Viewer viewer, Kind kind, long record) {
        db.sql("""
                        insert into recent_record (agent_id, kind, record_id, at) values (?, ?, ?, clock_timestamp())
                        on conflict (agent_id, kind, record_id) do update set at = excluded.at
                        """, viewer.agentId(), kind.name(), record).update();
        db.sql("""
                        delete from recent_record r
                        where r.agent_id = ? and r.at < (
                            select min(k.at)
                            from (select at from recent_record where agent_id = ? order by at desc limit ?) k)
                        """, viewer.agentId(), viewer.agentId(), KEPT).update();
    }

    /** The latest first; what is gone by now is left out. */
    List<Recent> latest(Viewer viewer) {
        return db.sql("""
                        select r.kind, r.record_id as id, coalesce(d.name, o.name) as name,
                               coalesce(d.organization, d.email) as detail
                        from recent_record r
                        left join directory_entry d on r.kind = 'PERSON' and d.person_id = r.record_id
                        left join organization o on r.kind = 'ORGANIZATION' and o.id = r.record_id
                        where r.agent_id = ? and coalesce(d.name, o.name) is not null
                        order by r.at desc
                        """, viewer.agentId()).query(Recent.class).list();
    }

    /** A record as the palette shows it. */
    record Recent(Kind kind, long id, String name, @Nullable String detail) {}
}
