package kith.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.people.EmailAddress;
import kith.sql.Sql;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules by which new users get usergroups, an organization, or an address to be confirmed. PostgreSQL carries them out, by a
 * trigger on addresses, so they hold for everybody whichever way they come.
 */
@Service
public class UserRules {

    private final RuleRepository rules;
    private final SystemLog systemLog;

    UserRules(RuleRepository rules, SystemLog systemLog) {
        this.rules = rules;
        this.systemLog = systemLog;
    }

    /** All of them, in their order. */
    public List<UserRule> all(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return rules.list(Sql.of("true"));
    }

    public UserRule get(long id, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return rules.find(id).orElseThrow(() -> new NotFound("user rule " + id));
    }

    /** Those that a new user with this address would meet, in their order. */
    public List<UserRule> met(EmailAddress address, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return rules.list(Sql.of("r.enabled and lower(?) like r.likeness", address.text()));
    }

    /** Lets the rule change places with the one before or after it; at either end nothing happens. */
    @Transactional
    public void move(long id, boolean up, Viewer viewer) {
        get(id, viewer);
        List<Long> order =
                new ArrayList<>(all(viewer).stream().map(UserRule::id).toList());
        int from = order.indexOf(id);
        int to = from + (up ? -1 : 1);
        if (to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
            rules.order(order);
            systemLog.record(new RuleEvent.Moved(id, to + 1));
        }
    }

    /** Removes the rule; what it gave stays. */
    @Transactional
    public UserRule remove(long id, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        UserRule gone = rules.lock(id).orElseThrow(() -> new NotFound("user rule " + id));
        rules.delete(id);
        systemLog.record(new RuleEvent.Removed(gone));
        return gone;
    }
}
