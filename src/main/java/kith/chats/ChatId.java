package kith.chats;

/** The number of a chat. */
public record ChatId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
