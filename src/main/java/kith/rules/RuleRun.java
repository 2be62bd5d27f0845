package kith.rules;

import java.time.Instant;

/**
 * The rules applied to users who are there already.
 *
 * @param position the last user it has come to
 * @param untilPerson the last user there was when it began
 * @param total how many users there were
 * @param seen how many of them it has come to
 * @param changed how many of those had not been as the rules say
 */
public record RuleRun(
        long id,
        long agentId,
        String agentName,
        State state,
        long position,
        long untilPerson,
        int total,
        int seen,
        int changed,
        Instant createdAt) {

    /** How it stands. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    public boolean running() {
        return state == State.RUNNING;
    }
}
