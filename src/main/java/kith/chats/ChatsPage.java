package kith.chats;

import gg.jte.Content;
import java.util.Map;
import kith.people.TabAddress;
import kith.shell.Screen;
import kith.shell.Templates;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Chats within a tab.
 *
 * @param visible which, as far as the viewer may see them
 * @param withVisitors whether each says whose it is
 */
record ChatsPage(Sql visible, boolean withVisitors, TabAddress address) {

    static final int SIZE = 50;

    Content content(
            ChatRepository chats, MultiValueMap<String, String> parameters, Screen screen, Templates templates) {
        var page = chats.page(
                visible, number(parameters.getFirst("chats_after")), number(parameters.getFirst("chats_before")), SIZE);
        return templates.content(
                "chats/tab", Map.of("screen", screen, "chats", page, "address", address, "withVisitors", withVisitors));
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
