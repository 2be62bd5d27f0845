package kith.sample;

import java.util.List;
import kith.sql.Database;
import org.springframework.stereotype.Component;

/** Chats that invented users had with agents, beside their tickets. */
@Component
class SampleChats {

    private final Database db;

    SampleChats(Database db) {
        this.db = db;
    }

    /** One for some tickets, by whoever asked for them, a little before; the newest is over as well. */
    void add(WordLists words) {
        List<String> comments = words.said("CHAT_COMMENT");
        db.sql("""
                        insert into chat (person_id, signed_in, visitor_name, department_id, agent_id, agent_name, began_on, language, began_at,
                                          accepted_at, ended_at, ending, rating, rating_comment)
                        select u.id, u.channel = 'REGISTRATION', coalesce(u.display_name, u.name), t.department_id, a.id, a.name,
                               (array['/', '/tickets', '/new'])[1 + t.id % 3], coalesce(u.language, 'en'), b.at,
                               case when a.id is not null then b.at + t.id % 90 * interval '1 second' end,
                               b.at + (3 + t.id % 17) * interval '1 minute', b.ending,
                               case when b.rated then 5 - t.id % 3 % 2 end,
                               case when b.rated and t.id % 4 = 0 then (?::text[])[1 + t.id % ?] end
                        from ticket t
                        join person u on u.id = t.requester_id
                        cross join lateral (
                            select t.created_at - interval '25 minutes' as at,
                                   case when t.id % 9 = 0 then 'MISSED' when t.id % 7 = 0 then 'LEFT' when t.id % 2 = 0 then 'BY_USER'
                                        else 'BY_AGENT' end as ending,
                                   t.id % 9 <> 0 and t.id % 7 <> 0 and t.id % 5 < 3 as rated) b
                        left join person a on a.id = coalesce(t.assignee_id, ?) and b.ending <> 'MISSED'
                        where t.id % 13 = 0 and t.created_at > u.created_at + interval '1 day'
                        order by b.at
                        """, comments.toArray(String[]::new), comments.size(), SampleAgent.ADMIN.id())
                .update();
        messages(words.said("CHAT_USER"), words.said("CHAT_AGENT"));
    }

    private void messages(List<String> users, List<String> agents) {
        db.sql("""
                        insert into chat_message (chat_id, kind, agent_id, agent_name, body, at)
                        select c.id, m.kind, m.agent, m.name, m.body, m.at
                        from chat c
                        cross join lateral (
                            select 'USER' as kind, null::bigint as agent, null::text as name, (?::text[])[1 + c.id % 3] as body,
                                   c.began_at + interval '1 second' as at
                            union all
                            select 'JOINED', c.agent_id, c.agent_name, null, c.accepted_at where c.accepted_at is not null
                            union all
                            select case when n % 2 = 0 then 'AGENT' else 'USER' end, case when n % 2 = 0 then c.agent_id end,
                                   case when n % 2 = 0 then c.agent_name end,
                                   case when n % 2 = 0 then (?::text[])[1 + n / 2] else (?::text[])[4 + n / 2] end,
                                   c.accepted_at + (c.ended_at - c.accepted_at) * (n + 1) / 10
                            from generate_series(0, 3 + c.id::int % 5) n
                            where c.accepted_at is not null) m
                        order by c.id, m.at
                        """, array(users), array(agents), array(users)).update();
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
