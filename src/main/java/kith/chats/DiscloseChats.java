package kith.chats;

import java.util.List;
import kith.people.Disclosure;
import kith.people.DisclosureStep;
import kith.people.PersonId;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Tells a person of their chats and of what was said in them. */
@Component
class DiscloseChats implements DisclosureStep {

    @Override
    public List<Disclosure> disclosures(PersonId person) {
        return List.of(
                new Disclosure("chats", Sql.of("""
                        select id, visitor_name, agent_name, began_on, language, began_at, accepted_at, ended_at, ending, rating,
                               rating_comment
                        from chat where person_id = ? order by id
                        """, person.value())),
                new Disclosure("chat_messages", Sql.of("""
                        select m.chat_id, m.kind, m.agent_name, m.body, m.at
                        from chat_message m
                        join chat c on c.id = m.chat_id
                        where c.person_id = ? and m.kind in ('USER', 'AGENT')
                        order by m.id
                        """, person.value())));
    }
}
