package kith.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.StaleEdit;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.groups.Usergroups;
import kith.organizations.Organizations;
import kith.rules.RuleOutcome.Refused;
import kith.rules.RuleOutcome.Saved;
import kith.rules.UserRule.Named;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds and changes user rules. */
@Service
public class SaveRule {

    private final RuleRepository rules;
    private final Usergroups groups;
    private final Organizations organizations;
    private final SystemLog systemLog;

    SaveRule(RuleRepository rules, Usergroups groups, Organizations organizations, SystemLog systemLog) {
        this.rules = rules;
        this.groups = groups;
        this.organizations = organizations;
        this.systemLog = systemLog;
    }

    /** A draft with its usergroup and organization found. */
    private record Reading(UserRule rule, Map<String, String> problems) {}

    @Transactional
    public RuleOutcome add(RuleDraft draft, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        Reading read = read(0, draft, viewer);
        if (!read.problems().isEmpty()) {
            return new Refused(read.problems());
        }
        UserRule added = rules.find(rules.insert(read.rule())).orElseThrow();
        systemLog.record(new RuleEvent.Added(added));
        return new Saved(added);
    }

    /** Throws {@link StaleEdit} when it was changed since this version was read. */
    @Transactional
    public RuleOutcome change(long id, int version, RuleDraft draft, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        UserRule before = rules.lock(id).orElseThrow(() -> new NotFound("user rule " + id));
        if (before.version() != version) {
            throw new StaleEdit("user rule " + id);
        }
        Reading read = read(id, draft, viewer);
        if (!read.problems().isEmpty()) {
            return new Refused(read.problems());
        }
        rules.update(read.rule());
        systemLog.record(new RuleEvent.Changed(read.rule()));
        return new Saved(read.rule());
    }

    private Reading read(long id, RuleDraft draft, Viewer viewer) {
        RulePattern pattern = RulePattern.of(draft.pattern());
        Optional<Named> group = groups.custom(viewer).stream()
                .filter(each -> draft.group() != null && each.id() == draft.group())
                .map(each -> new Named(each.id(), each.name()))
                .findFirst();
        String name = draft.organization().strip();
        Optional<Named> organization = name.isEmpty()
                ? Optional.empty()
                : organizations
                        .named(name, viewer)
                        .map(found -> new Named(found.id().value(), found.name()));
        Map<String, String> problems = new HashMap<>();
        if (!pattern.problem().isEmpty()) {
            problems.put("pattern", pattern.problem());
        }
        if (draft.group() != null && group.isEmpty()) {
            problems.put("group", "rules.group.gone");
        }
        if (!name.isEmpty() && organization.isEmpty()) {
            problems.put("organization", "rules.organization.unknown");
        }
        UserRule rule = new UserRule(
                id, pattern.text(), group.orElse(null), organization.orElse(null), draft.confirm(), draft.enabled(), 0);
        if (!rule.effective() && name.isEmpty() && draft.group() == null) {
            problems.put("effect", "rules.effect.missing");
        }
        return new Reading(rule, problems);
    }
}
