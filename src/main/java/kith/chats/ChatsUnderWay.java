package kith.chats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import kith.access.Permission;
import kith.access.Viewer;
import kith.shell.WaitingChats;
import kith.sql.Database;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The chats that wait or go on, as far as an agent may see them. */
@Service
public class ChatsUnderWay implements WaitingChats {

    private static final int MOST = 200;

    private final Database db;
    private final ChatRepository rows;

    ChatsUnderWay(Database db, ChatRepository rows) {
        this.db = db;
        this.rows = rows;
    }

    /**
     * A chat in a list.
     *
     * @param lastWords what was said last
     * @param unanswered how many lines the user has said since an agent said something
     */
    public record Listed(Chat chat, @Nullable String lastWords, Instant lastAt, int unanswered) {}

    /**
     * All of them.
     *
     * @param waiting the one that waits longest first
     * @param mine those that the agent answers in
     * @param others those that colleagues answer in
     */
    public record Lists(List<Listed> waiting, List<Listed> mine, List<Listed> others) {}

    public Lists of(Viewer viewer) {
        List<Listed> all = all(viewer);
        return new Lists(
                all.stream().filter(each -> each.chat().waits()).toList(),
                all.stream()
                        .filter(each -> each.chat().answeredBy(viewer.agentId()))
                        .toList(),
                all.stream()
                        .filter(each -> !each.chat().waits() && !each.chat().answeredBy(viewer.agentId()))
                        .toList());
    }

    @Override
    public long count(Viewer viewer) {
        return viewer.may(Permission.TICKETS_READ)
                ? rows.count(Sql.both(Sql.of("c.ended_at is null and c.accepted_at is null"), VisibleChats.to(viewer)))
                : 0;
    }

    private List<Listed> all(Viewer viewer) {
        return db.sql(Sql.lines(
                        Sql.of("""
                                select c.*, said.body as last_words, coalesce(said.at, c.began_at) as last_at, said.unanswered
                                from (
                                """),
                        ChatRows.SELECT,
                        Sql.both(Sql.of("c.ended_at is null"), VisibleChats.to(viewer)),
                        Sql.of("order by c.waits_since, c.id"),
                        Sql.limit(MOST),
                        Sql.of("""
                                ) c
                                cross join lateral (
                                    select (array_agg(m.body order by m.id desc))[1] as body, max(m.at) as at,
                                           count(*) filter (where m.kind = 'USER' and m.id > coalesce(
                                               (select max(a.id) from chat_message a where a.chat_id = c.id and a.kind = 'AGENT'), 0)) as unanswered
                                    from chat_message m
                                    where m.chat_id = c.id and m.kind in ('USER', 'AGENT')) said
                                order by c.waits_since, c.id
                                """)))
                .query(ChatsUnderWay::listed)
                .list();
    }

    private static Listed listed(ResultSet row, int index) throws SQLException {
        return new Listed(
                ChatRows.chat(row, index),
                row.getString("last_words"),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getInt("unanswered"));
    }
}
