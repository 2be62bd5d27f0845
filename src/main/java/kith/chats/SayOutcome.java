package kith.chats;

/** What became of words for a chat. */
public sealed interface SayOutcome {

    record Said() implements SayOutcome {}

    /** There are no words, or too many. */
    record Invalid() implements SayOutcome {}

    /** So much was said within a minute that nobody reads it. */
    record TooFast() implements SayOutcome {}

    /** The chat is over, or somebody else answers in it by now. */
    record NotTheirs() implements SayOutcome {}
}
