package kith.people;

/** The services of instant messages that an account can be at; a new one is a line here and its name in the messages. */
public enum Messenger {
    AIM,
    MSN,
    ICQ,
    SKYPE,
    GTALK,
    OTHER
}
