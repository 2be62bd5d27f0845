package kith.chats.web;

import java.util.Map;
import kith.access.NotFound;
import kith.access.Viewer;
import kith.chats.AcceptChat;
import kith.chats.AnswerChat;
import kith.chats.ChatId;
import kith.chats.EndChat;
import kith.chats.HandOverChat;
import kith.chats.MakeTicket;
import kith.chats.SayOutcome;
import kith.chats.TellTyping;
import kith.chats.web.ConsoleView.Typed;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Agents accept chats, answer in them, hand them over, end them and make tickets of them. */
@Controller
@RequestMapping("/agent/chats/{id:\\d{1,18}}")
class AnswerController {

    private final AcceptChat acceptChat;
    private final AnswerChat answerChat;
    private final HandOverChat handOverChat;
    private final EndChat endChat;
    private final MakeTicket makeTicket;
    private final TellTyping tellTyping;
    private final ConsolePages pages;

    AnswerController(
            AcceptChat acceptChat,
            AnswerChat answerChat,
            HandOverChat handOverChat,
            EndChat endChat,
            MakeTicket makeTicket,
            TellTyping tellTyping,
            ConsolePages pages) {
        this.acceptChat = acceptChat;
        this.answerChat = answerChat;
        this.handOverChat = handOverChat;
        this.endChat = endChat;
        this.makeTicket = makeTicket;
        this.tellTyping = tellTyping;
        this.pages = pages;
    }

    @PostMapping("/acceptance")
    String accept(@PathVariable long id, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        return back(id, acceptChat.accept(new ChatId(id), viewer), screen, redirect);
    }

    @PostMapping("/messages")
    ModelAndView create(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String body,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        ChatId chat = new ChatId(id);
        return switch (answerChat.answer(chat, body, viewer)) {
            case SayOutcome.Said _ -> new ModelAndView("redirect:/agent/chats/" + id);
            case SayOutcome.Invalid _ -> refused(chat, body, "chats.body.bad", viewer, screen);
            case SayOutcome.TooFast _ -> refused(chat, body, "chats.too_fast", viewer, screen);
            case SayOutcome.NotTheirs _ -> new ModelAndView(back(id, false, screen, redirect));
        };
    }

    @PostMapping("/typing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void typing(@PathVariable long id, Viewer viewer) {
        tellTyping.ofAgent(new ChatId(id), viewer);
    }

    /** Hands it over: {@code to} is {@code agent-7} or {@code department-2}. */
    @PostMapping("/handover")
    String handOver(
            @PathVariable long id, @RequestParam String to, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        if (!to.matches("(agent|department)-\\d{1,18}")) {
            throw new NotFound(to);
        }
        long other = Long.parseLong(to.substring(to.indexOf('-') + 1));
        if (to.startsWith("agent")) {
            return back(id, handOverChat.toAgent(new ChatId(id), other, viewer), screen, redirect);
        }
        // There the agent may not be allowed to follow it.
        return handOverChat.toDepartment(new ChatId(id), other, viewer)
                ? "redirect:/agent/chats"
                : back(id, false, screen, redirect);
    }

    @PostMapping("/end")
    String end(@PathVariable long id, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        return back(id, endChat.byAgent(new ChatId(id), viewer), screen, redirect);
    }

    @PostMapping("/ticket")
    ModelAndView ticket(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String email,
            Viewer viewer,
            Screen screen) {
        return switch (makeTicket.make(new ChatId(id), subject, email, viewer, screen.texts())) {
            case MakeTicket.Outcome.Made(var ticket) -> new ModelAndView("redirect:/agent/tickets/" + ticket);
            case MakeTicket.Outcome.Invalid(var problems) ->
                pages.refused(new ChatId(id), new Typed("", subject, email, problems), viewer, screen);
        };
    }

    private ModelAndView refused(ChatId chat, String body, String problem, Viewer viewer, Screen screen) {
        return pages.refused(chat, new Typed(body, null, "", Map.of("body", problem)), viewer, screen);
    }

    private static String back(long id, boolean done, Screen screen, RedirectAttributes redirect) {
        if (!done) {
            redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("chats.not_yours"), null));
        }
        return "redirect:/agent/chats/" + id;
    }
}
