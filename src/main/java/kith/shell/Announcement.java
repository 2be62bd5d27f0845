package kith.shell;

/**
 * Something that came to its end while the agent was elsewhere.
 *
 * @param text in the agent's language
 * @param page where it can be looked at; whoever has been there knows
 */
public record Announcement(String text, String page) {}
