package kith.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.chats.Chat;
import kith.chats.OwnChats;
import kith.portal.ChatAsUser;
import kith.portal.ChatAsUser.Outcome;
import kith.portal.CurrentUser;
import kith.portal.Origin;
import kith.portal.PortalSettingsRepository;
import kith.portal.PortalUser;
import kith.shell.Screen;
import kith.staff.Departments.Department;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form that begins a chat, of users and guests; whoever has one under way is led there. */
@Controller
class BeginChatController implements PortalPage {

    private final ChatAsUser chatAsUser;
    private final VisitorChat visitorChat;
    private final OwnChats own;
    private final PortalSettingsRepository settings;
    private final Captcha captcha;

    BeginChatController(
            ChatAsUser chatAsUser,
            VisitorChat visitorChat,
            OwnChats own,
            PortalSettingsRepository settings,
            Captcha captcha) {
        this.chatAsUser = chatAsUser;
        this.visitorChat = visitorChat;
        this.own = own;
        this.settings = settings;
        this.captcha = captcha;
    }

    @GetMapping("/chat/new")
    ModelAndView show(@RequestParam(defaultValue = "") String from, Origin origin, HttpServletRequest request) {
        if (underWay(request)) {
            return new ModelAndView("redirect:/chat");
        }
        if (CurrentUser.of(request) == null && settings.now().captcha()) {
            captcha.opened(request);
        }
        return page(ChatForm.from(OwnPath.of(from, "")), Map.of(), origin, request, HttpStatus.OK);
    }

    @PostMapping("/chat/new")
    ModelAndView create(
            @ModelAttribute("new") ChatForm form, Origin origin, HttpServletRequest request, Screen screen) {
        if (underWay(request)) {
            return new ModelAndView("redirect:/chat");
        }
        PortalUser user = CurrentUser.of(request);
        if (user == null && settings.now().captcha() && !captcha.passed(request)) {
            return refused(form, Map.of("captcha", "portal.captcha.again"), origin, request);
        }
        var wish = form.wish(screen.texts().language().toLanguageTag());
        Outcome outcome = user == null ? chatAsUser.begin(wish, origin) : chatAsUser.begin(wish, user, origin);
        return switch (outcome) {
            case Outcome.Begun(var chat) -> {
                visitorChat.keep(chat, request);
                yield new ModelAndView("redirect:/chat");
            }
            case Outcome.Invalid(var problems) -> refused(form, problems, origin, request);
            case Outcome.NotOffered _ -> refused(form, Map.of(), origin, request);
            case Outcome.TooMany _ -> Sent.tooMany();
        };
    }

    private boolean underWay(HttpServletRequest request) {
        return visitorChat.of(request).filter(chat -> !chat.ended()).isPresent();
    }

    private ModelAndView refused(
            ChatForm form, Map<String, String> problems, Origin origin, HttpServletRequest request) {
        return page(form, problems, origin, request, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(
            ChatForm form, Map<String, String> problems, Origin origin, HttpServletRequest request, HttpStatus status) {
        PortalUser user = CurrentUser.of(request);
        List<Department> offered = chatAsUser.offered(user, origin);
        List<Chat> earlier = user == null || user.guest() ? List.of() : own.earlier(user.id());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("form", form);
        model.put("departments", offered);
        model.put("problems", problems);
        model.put("captcha", user == null && settings.now().captcha());
        model.put("earlier", earlier);
        return new ModelAndView("portal/web/chat_new", model, status);
    }
}
