package kith.chats;

import java.util.List;

/**
 * A chat is over; told in the transaction that ends it.
 *
 * @param lines what was said in it, the last few hundred lines at most
 */
public record ChatEnded(Chat chat, List<ChatMessage> lines) {

    public ChatEnded {
        lines = List.copyOf(lines);
    }
}
