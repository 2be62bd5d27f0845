package kith.groups;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.StaleEdit;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.groups.GroupOutcome.Refused;
import kith.groups.GroupOutcome.Saved;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The usergroups, which administrators make, change and remove; two of them are always there. */
@Service
public class Usergroups {

    private final UsergroupRepository groups;
    private final SystemLog systemLog;

    Usergroups(UsergroupRepository groups, SystemLog systemLog) {
        this.groups = groups;
        this.systemLog = systemLog;
    }

    /** All of them, the built-in ones first. */
    public List<Usergroup> all(Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return groups.list(Sql.of("true"));
    }

    /** Those that people can be put into, by name. */
    public List<Usergroup> custom(Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return groups.list(Sql.of("g.built_in is null"));
    }

    public Usergroup get(long id, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return groups.find(id).orElseThrow(() -> new NotFound("usergroup " + id));
    }

    public GroupSize size(Usergroup group, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return groups.size(group);
    }

    @Transactional
    public GroupOutcome add(GroupDraft draft, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        Map<String, String> problems = problems(draft, null);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        return groups.insert(name(draft), draft.permissions(), reopenDays(draft))
                .<GroupOutcome>map(id -> {
                    systemLog.record(new GroupEvent.Added(id, name(draft), draft.permissions()));
                    return new Saved(get(id, viewer));
                })
                .orElseGet(() -> new Refused(Map.of("name", "groups.name.taken")));
    }

    /**
     * Changes a group; a built-in one keeps its name, and only Everyone can be switched off.
     *
     * @throws StaleEdit when it was changed since this version was read
     */
    @Transactional
    public GroupOutcome change(long id, int version, GroupDraft draft, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        Usergroup group = groups.lock(id).orElseThrow(() -> new NotFound("usergroup " + id));
        if (group.version() != version) {
            throw new StaleEdit("usergroup " + id);
        }
        Map<String, String> problems = problems(draft, group);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        Usergroup changed = new Usergroup(
                id,
                group.builtIn(),
                group.builtIn() == null ? name(draft) : group.name(),
                draft.permissions(),
                reopenDays(draft),
                draft.enabled() || group.builtIn() != BuiltIn.EVERYONE,
                version + 1);
        groups.update(changed);
        systemLog.record(new GroupEvent.Changed(id, changed.name(), changed.permissions(), changed.enabled()));
        return new Saved(changed);
    }

    /** Removes a group; its people stay and lose what only it gave them. */
    @Transactional
    public Usergroup remove(long id, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        Usergroup group = groups.lock(id)
                .filter(found -> found.builtIn() == null)
                .orElseThrow(() -> new NotFound("usergroup " + id + " that can be removed"));
        long members = groups.size(group).direct();
        groups.delete(id);
        systemLog.record(new GroupEvent.Removed(id, group.name(), members));
        return group;
    }

    private Map<String, String> problems(GroupDraft draft, @Nullable Usergroup group) {
        Map<String, String> problems = new HashMap<>();
        String name = name(draft);
        if (group == null || group.builtIn() == null) {
            if (name.isEmpty()) {
                problems.put("name", "groups.name.missing");
            } else if (name.codePointCount(0, name.length()) > Usergroup.LONGEST_NAME) {
                problems.put("name", "groups.name.long");
            } else if (groups.nameTaken(name, group == null ? 0 : group.id())) {
                problems.put("name", "groups.name.taken");
            }
        }
        String days = draft.reopenDays().strip();
        if (!days.isEmpty() && (!days.matches("\\d{1,4}") || !within(Integer.parseInt(days)))) {
            problems.put("days", "groups.days.wrong");
        }
        return problems;
    }

    private static boolean within(int days) {
        return days >= 1 && days <= Usergroup.MOST_DAYS;
    }

    private static String name(GroupDraft draft) {
        return draft.name().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private static @Nullable Integer reopenDays(GroupDraft draft) {
        String days = draft.reopenDays().strip();
        return days.isEmpty() || !draft.permissions().contains(GroupPermission.REOPEN_TICKETS)
                ? null
                : Integer.valueOf(days);
    }
}
