package kith.chats;

import java.time.Instant;
import kith.i18n.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Something said in a chat, or something that happened in it.
 *
 * @param agent who said or did it; {@code null} for the visitor, and once that agent is deleted
 * @param agentName the name of then; {@code null} for the visitor
 * @param body as it was typed; whom it was handed over to; {@code null} of other events
 */
public record ChatMessage(
        long id,
        Kind kind,
        @Nullable Long agent,
        @Nullable String agentName,
        @Nullable String body,
        Instant at) {

    /** The longest that somebody can say at once, in characters. */
    public static final int LONGEST = 10_000;

    /** When somebody said it, who, and what, as plain text. */
    public String shown(String visitor, Texts texts) {
        String name = kind == Kind.USER || agentName == null ? visitor : agentName;
        return texts.dateTime(at) + " · " + name + ":\n" + body;
    }

    /** Who said it, or what happened. */
    public enum Kind {
        USER,
        AGENT,
        /** An agent accepted it. */
        JOINED,
        /** An agent gave it to another, or to another department. */
        HANDED_OVER;

        /** Whether somebody said something. */
        public boolean said() {
            return this == USER || this == AGENT;
        }
    }
}
