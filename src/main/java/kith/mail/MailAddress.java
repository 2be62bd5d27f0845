package kith.mail;

/**
 * Somebody in the head of a mail.
 *
 * @param name what they call themselves, decoded; empty without one
 */
public record MailAddress(String name, String address) {}
