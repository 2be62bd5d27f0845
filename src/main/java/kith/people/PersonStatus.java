package kith.people;

/** Whether a person may sign in and open tickets. */
public enum PersonStatus {
    /** May sign in, open tickets and is notified. */
    ACTIVE,
    /** Existing tickets stay within reach; no new ones. */
    INACTIVE,
    /** May not sign in; everything is kept. */
    CLOSED
}
