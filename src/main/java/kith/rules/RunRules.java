package kith.rules;

import kith.audit.Acting;
import kith.audit.Actor;
import kith.jobs.Job;
import org.springframework.stereotype.Component;

/** Applies the rules batch by batch until it has come to everybody, or somebody cancels it. */
@Component
class RunRules implements Job {

    static final String NAME = "user-rules";

    private final RuleRuns runs;
    private final RuleBatch batch;

    RunRules(RuleRuns runs, RuleBatch batch) {
        this.runs = runs;
        this.batch = batch;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long id) {
        runs.find(id).filter(RuleRun::running).ifPresent(this::run);
    }

    @Override
    public void givenUp(long id) {
        batch.fail(id);
    }

    private void run(RuleRun run) {
        Acting.as(Actor.agent(run.agentId(), run.agentName(), null).through("rules " + run.id()), () -> {
            boolean goingOn = true;
            while (goingOn) {
                goingOn = batch.apply(run.id());
            }
            return null;
        });
    }
}
