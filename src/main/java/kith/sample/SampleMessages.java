package kith.sample;

import java.util.List;
import kith.sql.Database;
import org.springframework.stereotype.Component;

/** What invented users and agents write in their tickets: what was asked, the answers, and now and then a note. */
@Component
class SampleMessages {

    private static final String USER = "USER";

    private final Database db;

    SampleMessages(Database db) {
        this.db = db;
    }

    void add(WordLists words) {
        db.sql("""
                        insert into ticket_message (ticket_id, kind, author_id, author_name, via, body, created_at)
                        select t.id, m.kind, m.author, coalesce(p.display_name, p.name),
                               case when m.kind = 'AGENT' or t.channel not in ('EMAIL', 'PORTAL') then 'AGENT' else t.channel end,
                               case when n = 0 then (?::text[])[1 + t.id % ?]
                                    when n % 2 = 1 then (?::text[])[1 + (t.id + n) % ?]
                                    else (?::text[])[1 + (t.id + n) % ?] end,
                               t.created_at + (t.last_reply_at - t.created_at) * (n::float8 / greatest(t.reply_count, 1))
                        from ticket t
                        cross join lateral generate_series(0, t.reply_count) n
                        cross join lateral (values (
                            case when n % 2 = 1 then 'AGENT' else 'USER' end,
                            case when n % 2 = 1 then coalesce(t.assignee_id, ?) else t.requester_id end)) as m (kind, author)
                        join person p on p.id = m.author
                        order by t.id, n
                        """, values(words)).update();
        db.sql("""
                        insert into ticket_message (ticket_id, kind, author_id, author_name, via, body, created_at)
                        select t.id, 'NOTE', p.id, p.name, 'AGENT', (?::text[])[1 + t.id % ?],
                               t.created_at + (t.last_reply_at - t.created_at) / 2
                        from ticket t join person p on p.id = coalesce(t.assignee_id, ?)
                        where t.id % 4 = 0
                        """, array(words.said("NOTE")), words.said("NOTE").size(), SampleAgent.ADMIN.id())
                .update();
    }

    private static Object[] values(WordLists words) {
        List<String> asked = words.said(USER);
        List<String> agents = words.said("AGENT");
        List<String> answers = words.said("ANSWER");
        return new Object[] {
            array(asked),
            asked.size(),
            array(agents),
            agents.size(),
            array(answers),
            answers.size(),
            SampleAgent.ADMIN.id()
        };
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
