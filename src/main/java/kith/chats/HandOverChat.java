package kith.chats;

import java.util.List;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.sql.Database;
import kith.sql.Sql;
import kith.staff.Assignees.Assignee;
import kith.staff.Departments;
import kith.staff.Departments.Department;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a chat under way to another agent, who has it at once, or to a department, where it waits again. */
@Service
public class HandOverChat {

    private static final Sql ACCEPTED = Sql.of("c.ended_at is null and c.accepted_at is not null");

    private final ChatWriter writer;
    private final Chats chats;
    private final Viewers viewers;
    private final Database db;
    private final Departments departments;

    HandOverChat(Database db, ChatWriter writer, Chats chats, Viewers viewers, Departments departments) {
        this.writer = writer;
        this.chats = chats;
        this.viewers = viewers;
        this.db = db;
        this.departments = departments;
    }

    /** The agents who may answer in it and are there. */
    public List<Assignee> agents(Chat chat, Viewer viewer) {
        viewer.require(Permission.TICKETS_REPLY);
        return db.sql("""
                        with recursive above as (
                            select id, parent_id from department where id = ?
                            union
                            select d.id, d.parent_id from department d join above on above.parent_id = d.id
                        )
                        select p.id, p.name
                        from agent a
                        join person p on p.id = a.person_id
                        where a.enabled and not a.on_vacation and a.deleted_at is null and p.deleted_at is null and p.kind = 'AGENT'
                          and (a.scope in ('ALL', 'EXPANDED')
                               or a.scope = 'LIMITED' and exists (select from agent_department m join above on above.id = m.department_id
                                                                  where m.agent_id = a.person_id))
                        order by kith_fold(p.name), p.id
                        """, chat.department()).query(Assignee.class).list();
    }

    /** {@code false} when it is over, or nobody has it. */
    @Transactional
    public boolean toAgent(ChatId chat, long agent, Viewer viewer) {
        viewer.require(Permission.TICKETS_REPLY);
        Chat found = chats.get(chat, viewer);
        Viewer other = viewers.find(agent)
                .filter(each -> mayAnswer(each, found.department()))
                .orElseThrow(() -> new NotFound("agent " + agent));
        boolean given = writer.hold(chat, ACCEPTED);
        if (given) {
            writer.give(chat, other.agentId(), other.name());
            writer.say(chat, ChatMessage.Kind.HANDED_OVER, viewer, other.name());
        }
        return given;
    }

    /** {@code false} when it is over, or nobody has it. */
    @Transactional
    public boolean toDepartment(ChatId chat, long department, Viewer viewer) {
        viewer.require(Permission.TICKETS_REPLY);
        chats.get(chat, viewer);
        Department other = departments.tree().stream()
                .filter(each -> each.id() == department)
                .findFirst()
                .orElseThrow(() -> new NotFound("department " + department));
        boolean given = writer.hold(chat, ACCEPTED);
        if (given) {
            writer.giveBack(chat, other.id());
            writer.say(chat, ChatMessage.Kind.HANDED_OVER, viewer, other.name());
        }
        return given;
    }

    private static boolean mayAnswer(Viewer agent, long department) {
        return agent.may(Permission.TICKETS_REPLY)
                && (agent.seesAllTickets() || agent.departments().contains(department));
    }
}
