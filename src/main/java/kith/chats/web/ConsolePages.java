package kith.chats.web;

import java.util.Comparator;
import java.util.List;
import kith.access.Permission;
import kith.access.Viewer;
import kith.chats.AcceptingAgents;
import kith.chats.Chat;
import kith.chats.ChatId;
import kith.chats.Chats;
import kith.chats.ChatsUnderWay;
import kith.chats.HandOverChat;
import kith.chats.web.ConsoleView.Open;
import kith.chats.web.ConsoleView.Typed;
import kith.people.PeekPart;
import kith.people.People;
import kith.people.PersonId;
import kith.shell.Screen;
import kith.staff.Departments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gathers what the page of chats shows. */
@Component
class ConsolePages {

    private final Chats chats;
    private final ChatsUnderWay underWay;
    private final AcceptingAgents accepting;
    private final HandOverChat handOver;
    private final People people;
    private final Departments departments;
    private final List<PeekPart> parts;

    ConsolePages(
            Chats chats,
            ChatsUnderWay underWay,
            AcceptingAgents accepting,
            HandOverChat handOver,
            People people,
            Departments departments,
            List<PeekPart> parts) {
        this.chats = chats;
        this.underWay = underWay;
        this.accepting = accepting;
        this.handOver = handOver;
        this.people = people;
        this.departments = departments;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(PeekPart::position))
                .toList();
    }

    ModelAndView lists(Viewer viewer) {
        viewer.require(Permission.TICKETS_READ);
        return page(null, HttpStatus.OK, viewer);
    }

    ModelAndView chat(ChatId id, @Nullable Long before, Viewer viewer, Screen screen) {
        return page(open(chats.get(id, viewer), before, Typed.NOTHING, viewer, screen), HttpStatus.OK, viewer);
    }

    /** The page once more, with what was not taken, and why. */
    ModelAndView refused(ChatId id, Typed typed, Viewer viewer, Screen screen) {
        Open open = open(chats.get(id, viewer), null, typed, viewer, screen);
        return page(open, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
    }

    private ModelAndView page(@Nullable Open open, HttpStatus status, Viewer viewer) {
        ConsoleView view = new ConsoleView(underWay.of(viewer), accepting.holds(viewer), open);
        return new ModelAndView("chats/web/console", status).addObject("view", view);
    }

    private Open open(Chat chat, @Nullable Long before, Typed typed, Viewer viewer, Screen screen) {
        PersonId person = chat.person();
        boolean given = viewer.may(Permission.TICKETS_REPLY) && !chat.ended() && !chat.waits();
        return new Open(
                chat,
                chats.messages(chat.id(), before, viewer),
                person == null ? null : people.get(person, viewer),
                person == null
                        ? List.of()
                        : parts.stream()
                                .map(part -> part.content(person, screen))
                                .toList(),
                chats.besides(chat, viewer),
                given ? handOver.agents(chat, viewer) : List.of(),
                given ? departments.tree() : List.of(),
                typed);
    }
}
