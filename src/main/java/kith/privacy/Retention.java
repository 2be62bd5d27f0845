package kith.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The retention rules: what they would do now, turning them on and off, and what they did. */
@Service
public class Retention {

    private static final int SHOWN = 20;
    private static final int RUNS = 14;

    private final RetentionRepository rows;
    private final RetentionRuns runs;
    private final RetentionConditions conditions;
    private final SystemLog log;

    Retention(RetentionRepository rows, RetentionRuns runs, RetentionConditions conditions, SystemLog log) {
        this.rows = rows;
        this.runs = runs;
        this.conditions = conditions;
        this.log = log;
    }

    /**
     * Somebody whom a rule affects.
     *
     * @param last when they were heard of for the last time
     */
    public record Affected(long id, String name, @Nullable String email, Instant last) {}

    /** How many a rule affects now, and the first of them. */
    public record Effect(long people, List<Affected> first) {}

    /** What the rules would do if they ran now. */
    public record Preview(Effect closed, Effect anonymized) {

        /** The number that must be typed to turn the rules on. */
        public long people() {
            return closed.people() + anonymized.people();
        }
    }

    /**
     * What was done on a day.
     *
     * @param finishedAt {@code null} while it goes on
     */
    public record Run(
            long id,
            LocalDate day,
            long closed,
            long anonymized,
            @Nullable Instant finishedAt,
            boolean failed) {}

    public RetentionRules rules(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return rows.rules();
    }

    public OrderRules orderRules(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return rows.orderRules();
    }

    /** The latest first. */
    public List<Run> runs(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return runs.latest(RUNS);
    }

    /** Counted by the very conditions that the run asks. */
    @Transactional(readOnly = true)
    public Preview preview(RetentionRules rules, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return new Preview(effect(conditions.toClose(rules)), effect(conditions.toAnonymize(rules)));
    }

    private Effect effect(Sql condition) {
        long people = rows.count(condition);
        return new Effect(people, people == 0 ? List.of() : rows.first(condition, SHOWN));
    }

    /** What is wrong with rules, by field, as the key of a message. */
    public Map<String, String> problems(RetentionRules rules) {
        Map<String, String> problems = new TreeMap<>();
        if (beyond(rules.closeAfter())) {
            problems.put("close", "privacy.retention.months");
        }
        if (beyond(rules.anonymizeAfter())) {
            problems.put("anonymize", "privacy.retention.months");
        }
        if (!rows.unknownLabels(rules).isEmpty()) {
            problems.put("except", "privacy.retention.label-unknown");
        }
        return problems;
    }

    private static boolean beyond(@Nullable Integer months) {
        return months != null && (months < 1 || months > RetentionRules.LONGEST);
    }

    /**
     * Makes these the rules. Rules that affect more than the ones before take the number of people they affect now.
     *
     * @return whether they hold now; otherwise another number is affected than was typed
     */
    @Transactional
    public boolean change(RetentionRules rules, @Nullable Long typed, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        RetentionRules before = rows.rules();
        boolean confirmed = rules.milderThan(before)
                || (typed != null && typed == preview(rules, viewer).people());
        if (confirmed && problems(rules).isEmpty()) {
            rows.save(rules);
            log.record(new RetentionEvent.RulesChanged(rules));
        }
        return confirmed;
    }

    /** Makes these the rules for orders from now on; an order that was given keeps to the ones before. */
    @Transactional
    public boolean change(OrderRules rules, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        boolean possible = rules.coolingOffDays() >= 0 && rules.coolingOffDays() <= OrderRules.LONGEST;
        if (possible && !rules.equals(rows.orderRules())) {
            rows.save(rules);
            log.record(new RetentionEvent.OrdersChanged(rules));
        }
        return possible;
    }
}
