package kith.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.access.NotFound;
import kith.chats.Chat;
import kith.chats.ChatId;
import kith.chats.ChatStreams;
import kith.chats.EndChat;
import kith.chats.OwnChats;
import kith.chats.RateChat;
import kith.chats.SayAsVisitor;
import kith.chats.SayOutcome;
import kith.chats.TellTyping;
import kith.portal.ChatAsUser;
import kith.portal.CurrentUser;
import kith.portal.Origin;
import kith.portal.PortalUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The chat of whoever asks, from the first word to the rating; users who have signed in also read their earlier ones. */
@Controller
class ChatController implements PortalPage {

    private final VisitorChat visitorChat;
    private final ChatAsUser chatAsUser;
    private final OwnChats own;
    private final SayAsVisitor sayAsVisitor;
    private final EndChat endChat;
    private final RateChat rateChat;
    private final TellTyping tellTyping;
    private final ChatStreams streams;

    ChatController(
            VisitorChat visitorChat,
            ChatAsUser chatAsUser,
            OwnChats own,
            SayAsVisitor sayAsVisitor,
            EndChat endChat,
            RateChat rateChat,
            TellTyping tellTyping,
            ChatStreams streams) {
        this.visitorChat = visitorChat;
        this.chatAsUser = chatAsUser;
        this.own = own;
        this.sayAsVisitor = sayAsVisitor;
        this.endChat = endChat;
        this.rateChat = rateChat;
        this.tellTyping = tellTyping;
        this.streams = streams;
    }

    @GetMapping("/chat")
    ModelAndView show(@RequestParam @Nullable Long before, HttpServletRequest request) {
        Chat chat = visitorChat.of(request).orElse(null);
        if (chat == null) {
            return new ModelAndView("redirect:/chat/new");
        }
        PortalUser user = CurrentUser.of(request);
        if (user == null || user.seenBy() == null) {
            own.seen(List.of(chat.id()));
        }
        return page(chat, before, "", null);
    }

    /** One that is over, of a user who has signed in. */
    @GetMapping("/chat/{id:\\d{1,18}}")
    ModelAndView earlier(@PathVariable long id, @RequestParam @Nullable Long before, PortalUser user) {
        Chat chat = own.earlier(signedIn(user).id(), new ChatId(id)).orElseThrow(() -> new NotFound("chat " + id));
        return page(chat, before, "", null);
    }

    @PostMapping("/chat/messages")
    ModelAndView create(@RequestParam(defaultValue = "") String body, Origin origin, HttpServletRequest request) {
        Chat chat = get(request);
        if (!chatAsUser.may(CurrentUser.of(request), origin)) {
            return page(chat, null, body, "portal.chat.not_offered");
        }
        return switch (sayAsVisitor.say(chat.id(), body)) {
            case SayOutcome.Said _, SayOutcome.NotTheirs _ -> new ModelAndView("redirect:/chat");
            case SayOutcome.Invalid _ -> page(chat, null, body, "chats.body.bad");
            case SayOutcome.TooFast _ -> page(chat, null, body, "chats.too_fast");
        };
    }

    @PostMapping("/chat/typing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void typing(HttpServletRequest request) {
        tellTyping.ofVisitor(get(request));
    }

    @PostMapping("/chat/end")
    String end(HttpServletRequest request) {
        endChat.byVisitor(get(request).id());
        return "redirect:/chat";
    }

    @PostMapping("/chat/rating")
    ModelAndView rate(
            @RequestParam(defaultValue = "0") int stars,
            @RequestParam(defaultValue = "") String comment,
            HttpServletRequest request) {
        Chat chat = get(request);
        return rateChat.rate(chat.id(), stars, comment)
                ? new ModelAndView("redirect:/chat")
                : page(chat, null, comment, "portal.chat.rating.bad");
    }

    /** Nothing more comes of one that is over, which ends the asking. */
    @GetMapping(path = "/chat/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(HttpServletRequest request) {
        PortalUser user = CurrentUser.of(request);
        return visitorChat
                .of(request)
                .filter(chat -> !chat.ended() && (user == null || user.seenBy() == null))
                .map(chat -> ResponseEntity.ok(streams.forVisitor(chat.id())))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private Chat get(HttpServletRequest request) {
        return visitorChat.of(request).orElseThrow(() -> new NotFound("chat"));
    }

    private ModelAndView page(Chat chat, @Nullable Long before, String body, @Nullable String problem) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("chat", chat);
        model.put("messages", own.messages(chat.id(), before));
        model.put("body", body);
        model.put("problem", problem);
        return new ModelAndView(
                "portal/web/chat", model, problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
