package kith.chats;

/** What PostgreSQL carries from one process to the pages of all. */
sealed interface ChatSignal {

    /** As it is told. */
    String text();

    /** Its pages look anew. */
    record Changed(ChatId chat) implements ChatSignal {

        @Override
        public String text() {
            return chat.toString();
        }
    }

    record AgentTypes(ChatId chat) implements ChatSignal {

        @Override
        public String text() {
            return chat + " agent";
        }
    }

    /** Only the agent who has the chat hears of it. */
    record VisitorTypes(ChatId chat, long agent) implements ChatSignal {

        @Override
        public String text() {
            return chat + " visitor " + agent;
        }
    }

    static ChatSignal parse(String text) {
        String[] words = text.split(" ", 3);
        ChatId chat = new ChatId(Long.parseLong(words[0]));
        return switch (words.length) {
            case 1 -> new Changed(chat);
            case 2 -> new AgentTypes(chat);
            default -> new VisitorTypes(chat, Long.parseLong(words[2]));
        };
    }
}
