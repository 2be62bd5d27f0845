package kith.chats.web;

import kith.access.Viewer;
import kith.chats.Chat;
import kith.chats.ChatId;
import kith.chats.Chats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A chat, with what was said in it. */
@Controller
class ChatController {

    private final Chats chats;

    ChatController(Chats chats) {
        this.chats = chats;
    }

    @GetMapping("/agent/chats/{id:\\d{1,18}}")
    String show(@PathVariable long id, @RequestParam @Nullable Long before, Viewer viewer, Model model) {
        Chat chat = chats.get(new ChatId(id), viewer);
        model.addAttribute("chat", chat);
        model.addAttribute("messages", chats.messages(chat.id(), before, viewer));
        return "chats/web/chat";
    }
}
