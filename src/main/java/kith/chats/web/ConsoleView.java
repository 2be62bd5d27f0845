package kith.chats.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import kith.chats.Chat;
import kith.chats.ChatMessage;
import kith.chats.ChatsUnderWay.Lists;
import kith.people.Person;
import kith.sql.Page;
import kith.staff.Assignees.Assignee;
import kith.staff.Departments.Department;
import org.jspecify.annotations.Nullable;

/**
 * The page of chats.
 *
 * @param accepting whether the agent accepts chats
 * @param open the chat that is looked at; {@code null} for none
 */
public record ConsoleView(
        Lists lists, boolean accepting, @Nullable Open open) {

    private static final int LONGEST_SUBJECT = 100;

    /**
     * A chat that is looked at.
     *
     * @param person {@code null} for a guest without a record
     * @param parts what other modules tell of the person
     * @param earlier their last chats besides this one
     * @param agents those it can be handed over to
     * @param departments those it can be handed over to
     * @param typed what was typed and not taken
     */
    public record Open(
            Chat chat,
            Page<ChatMessage, Long> messages,
            @Nullable Person person,
            List<Content> parts,
            List<Chat> earlier,
            List<Assignee> agents,
            List<Department> departments,
            Typed typed) {

        /** Whether a ticket needs an address first. */
        public boolean needsAddress() {
            return person == null;
        }

        /** What a ticket could be called: the first words of the user. */
        public String subject() {
            String said = messages.rows().stream()
                    .filter(line -> line.kind() == ChatMessage.Kind.USER)
                    .map(line -> String.valueOf(line.body())
                            .strip()
                            .lines()
                            .findFirst()
                            .orElse(""))
                    .findFirst()
                    .orElse("");
            return said.substring(0, Math.min(said.length(), LONGEST_SUBJECT));
        }
    }

    /**
     * What was typed and not taken.
     *
     * @param body for the chat
     * @param subject of a ticket; {@code null} when none was asked for
     * @param email for a ticket
     * @param problems message keys by field
     */
    public record Typed(String body, @Nullable String subject, String email, Map<String, String> problems) {

        static final Typed NOTHING = new Typed("", null, "", Map.of());

        public Typed {
            problems = Map.copyOf(problems);
        }
    }

    /** Whether this chat is the one that is looked at. */
    public boolean shows(Chat chat) {
        return open != null && open.chat().id().equals(chat.id());
    }
}
