package kith.rules;

import java.util.Optional;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.jobs.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has the rules applied to everybody who is there, in the background. */
@Service
public class ApplyRules {

    private final RuleRuns runs;
    private final RuleEffects effects;
    private final SystemLog systemLog;
    private final Jobs jobs;

    ApplyRules(RuleRuns runs, RuleEffects effects, SystemLog systemLog, Jobs jobs) {
        this.runs = runs;
        this.effects = effects;
        this.systemLog = systemLog;
        this.jobs = jobs;
    }

    /** Starts it; the run that is under way when there is one. */
    @Transactional
    public RuleRun start(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        Optional<Long> begun = runs.add(viewer);
        if (begun.isEmpty()) {
            return runs.latest(viewer).orElseThrow();
        }
        long run = begun.get();
        systemLog.record(new RuleEvent.Applied(run, effects.now(viewer).users()));
        jobs.start(RunRules.NAME, run);
        return runs.get(run, viewer);
    }
}
