package kith.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.access.Viewer;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Repository;

/** Rows of saved views, read only as far as the viewer may open them. */
@Repository
class ViewRepository {

    private static final Sql SELECT = Sql.of("""
            select v.id, v.owner_id, v.name, v.visibility, v.team_id, v.query, v.version
            from saved_view v
            where
            """);

    private final Database db;

    ViewRepository(Database db) {
        this.db = db;
    }

    List<SavedView> visibleTo(Viewer viewer) {
        return db.sql(Sql.lines(SELECT, Sql.allOf(List.of(openTo(viewer))), Sql.of("order by v.position, v.id")))
                .query(SavedView.class)
                .list();
    }

    Optional<SavedView> find(long id, Viewer viewer) {
        return db.sql(Sql.lines(SELECT, Sql.allOf(List.of(Sql.of("v.id = ?", id), openTo(viewer)))))
                .query(SavedView.class)
                .optional();
    }

    List<Views.Team> teams(Viewer viewer) {
        return db.sql("""
                        select t.id, t.name from team t join agent_team at on at.team_id = t.id
                        where at.agent_id = ?
                        order by lower(t.name), t.id
                        """, viewer.agentId()).query(Views.Team.class).list();
    }

    long add(Draft draft, String query, Viewer viewer) {
        return db.sql(
                        """
                        insert into saved_view (owner_id, name, visibility, team_id, query, position)
                        select ?, ?, ?, ?, ?, coalesce(max(position), 0) + 1 from saved_view
                        returning id
                        """,
                        viewer.agentId(),
                        draft.givenName(),
                        draft.givenVisibility().name(),
                        draft.sharedWith(),
                        query)
                .query(Long.class)
                .single();
    }

    void edit(long id, Draft draft) {
        db.sql(
                        "update saved_view set name = ?, visibility = ?, team_id = ?, version = version + 1 where id = ?",
                        draft.givenName(),
                        draft.givenVisibility().name(),
                        draft.sharedWith(),
                        id)
                .update();
    }

    void replaceQuery(long id, String query) {
        db.sql("update saved_view set query = ?, version = version + 1 where id = ?", query, id)
                .update();
    }

    void delete(long id) {
        db.sql("delete from saved_view where id = ?", id).update();
    }

    /** Numbers these views in their order, with one of them moved to another place. */
    void order(List<Long> views, int place, long moved) {
        List<Long> order = new ArrayList<>(views);
        order.remove(Long.valueOf(moved));
        order.add(place, moved);
        db.sql("""
                        update saved_view v set position = o.place
                        from unnest(?::bigint[]) with ordinality o (id, place)
                        where v.id = o.id
                        """, (Object) order.toArray(Long[]::new)).update();
    }

    private static Sql openTo(Viewer viewer) {
        return Sql.of("""
                v.visibility = 'EVERYONE'
                or v.owner_id = ?
                or v.visibility = 'TEAM' and v.team_id in (select at.team_id from agent_team at where at.agent_id = ?)
                """, viewer.agentId(), viewer.agentId());
    }
}
