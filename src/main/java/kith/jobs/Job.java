package kith.jobs;

/**
 * Work that a module does in the background for one row of its own. It may be started again at any time after a killed
 * process, so it keeps its progress in its own tables and goes on from there.
 */
public interface Job {

    /** The name it is started by; stays the same between versions. */
    String name();

    /** Does the work for this row until it is done, paused or cancelled. An exception counts as a failed try. */
    void run(long id);

    /** Tells the reader that nothing more will come: every try failed, and the job is not run again for this row. */
    void givenUp(long id);
}
