package kith.chats;

import java.util.Optional;

/** What somebody typed into a chat, kept as it is but for line ends and what PostgreSQL cannot keep. */
final class ChatText {

    private ChatText() {}

    /** Empty when there is nothing in it, or too much. */
    static Optional<String> kept(String typed) {
        String text = typed.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");
        return text.isBlank() || text.length() > ChatMessage.LONGEST ? Optional.empty() : Optional.of(text);
    }
}
