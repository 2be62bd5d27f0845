package kith.chats.web;

import kith.access.Viewer;
import kith.chats.AcceptingAgents;
import kith.chats.ChatId;
import kith.chats.ChatStreams;
import kith.chats.Chats;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The page where agents see which chats wait and go on, and each chat with what was said in it. */
@Controller
class ConsoleController {

    private final ConsolePages pages;
    private final Chats chats;
    private final AcceptingAgents accepting;
    private final ChatStreams streams;

    ConsoleController(ConsolePages pages, Chats chats, AcceptingAgents accepting, ChatStreams streams) {
        this.pages = pages;
        this.chats = chats;
        this.accepting = accepting;
        this.streams = streams;
    }

    @GetMapping("/agent/chats")
    ModelAndView index(Viewer viewer) {
        return pages.lists(viewer);
    }

    @GetMapping("/agent/chats/{id:\\d{1,18}}")
    ModelAndView show(@PathVariable long id, @RequestParam @Nullable Long before, Viewer viewer, Screen screen) {
        return pages.chat(new ChatId(id), before, viewer, screen);
    }

    /** Chats that are over, those of guests among them. */
    @GetMapping("/agent/chats/ended")
    String ended(@RequestParam @Nullable Long after, @RequestParam @Nullable Long before, Viewer viewer, Model model) {
        model.addAttribute("chats", chats.ended(after, before, viewer));
        return "chats/web/ended";
    }

    @PostMapping("/agent/chats/accepting")
    String update(@RequestParam boolean on, Viewer viewer) {
        accepting.change(on, viewer);
        return "redirect:/agent/chats";
    }

    @GetMapping(path = "/agent/events/chats", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(Viewer viewer) {
        return streams.forAgent(viewer);
    }
}
