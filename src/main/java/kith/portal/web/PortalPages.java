package kith.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import kith.access.Forbidden;
import kith.access.NotFound;
import kith.i18n.Translator;
import kith.mail.MailSettings;
import kith.portal.ChatAsUser;
import kith.portal.CurrentUser;
import kith.portal.Origin;
import kith.portal.PortalLanguages;
import kith.portal.PortalSettingsRepository;
import kith.portal.PortalSettingsRepository.All;
import kith.portal.PortalUser;
import kith.portal.SeenBy;
import kith.shell.Screen;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the frame around the pages of the portal, and answers there what is missing or asks for a sign-in. */
@ControllerAdvice(assignableTypes = PortalPage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortalPages {

    private final MailSettings mail;
    private final PortalSettingsRepository settings;
    private final PortalLanguages languages;
    private final Translator translator;
    private final ChatAsUser chatAsUser;

    PortalPages(
            MailSettings mail,
            PortalSettingsRepository settings,
            PortalLanguages languages,
            Translator translator,
            ChatAsUser chatAsUser) {
        this.mail = mail;
        this.settings = settings;
        this.languages = languages;
        this.translator = translator;
        this.chatAsUser = chatAsUser;
    }

    @ModelAttribute("frame")
    PortalFrame frame(HttpServletRequest request) {
        PortalUser user = CurrentUser.of(request);
        SeenBy agent = user == null ? null : user.seenBy();
        All found = CurrentUser.settings(request);
        All all = found == null ? settings.all() : found;
        return new PortalFrame(
                all.general().titleOr(mail.senderName()),
                user,
                all.portal().registration(),
                !chatAsUser.offered(user, Origin.of(request)).isEmpty(),
                languages.offered(),
                agent == null ? null : translator.texts(agent.language(), agent.timeZone()));
    }

    @ExceptionHandler
    String signIn(SignInNeeded e, HttpServletRequest request) {
        String path = request.getMethod().equals("GET") ? request.getRequestURI() : "/tickets";
        return "redirect:"
                + UriComponentsBuilder.fromPath("/login")
                        .queryParam("next", "{path}")
                        .encode()
                        .buildAndExpand(path)
                        .toUriString();
    }

    @ExceptionHandler({NotFound.class, Forbidden.class})
    ModelAndView missing(RuntimeException e, HttpServletRequest request, Screen screen) {
        boolean link = !request.getRequestURI().startsWith("/tickets");
        return new ModelAndView(
                "portal/web/missing",
                Map.of("screen", screen, "frame", frame(request), "link", link),
                HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    ModelAndView onlySeen(OnlySeen e, HttpServletRequest request, Screen screen) {
        return new ModelAndView(
                "portal/web/only_seen", Map.of("screen", screen, "frame", frame(request)), HttpStatus.FORBIDDEN);
    }
}
