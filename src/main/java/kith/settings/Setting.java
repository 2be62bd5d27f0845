package kith.settings;

/** Something that can be set; each value is text, and empty where nothing is set. */
public enum Setting {
    /** What the helpdesk is called. */
    TITLE("helpdesk.title"),
    /** A {@link kith.i18n.DateStyle}. */
    DATES("helpdesk.dates"),
    /** After so many minutes without a page an agent is signed out. */
    AGENT_IDLE_MINUTES("sessions.agents.idle-minutes"),
    /** After so many hours an agent is signed out, used or not. */
    AGENT_LONGEST_HOURS("sessions.agents.longest-hours"),
    /** The same of a user. */
    USER_LONGEST_HOURS("sessions.users.longest-hours"),
    /** The largest file, in megabytes. */
    FILE_MEGABYTES("files.largest-megabytes"),
    /** Media types that are not taken, a blank or comma between them. */
    FILE_TYPES_REFUSED("files.refused-types"),
    /** How many files a record or a message may have. */
    FILES_MOST("files.most");

    private final String key;

    Setting(String key) {
        this.key = key;
    }

    /** Its name on pages and in the system log. */
    public String key() {
        return key;
    }
}
