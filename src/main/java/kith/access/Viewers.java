package kith.access;

import java.util.Optional;

/** Finds who is looking; answered by the module that knows the agents. */
public interface Viewers {

    /** The agent with this person id as of now; empty when there is no such account or it is disabled. */
    Optional<Viewer> find(long agentId);
}
