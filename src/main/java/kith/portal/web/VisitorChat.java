package kith.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import kith.chats.Chat;
import kith.chats.ChatId;
import kith.chats.OwnChats;
import kith.portal.CurrentUser;
import kith.portal.PortalUser;
import org.springframework.stereotype.Component;

/**
 * Finds the chat of whoever asks: that of the user who has signed in, or the one that was begun in this session. No number
 * that a request brings leads to a chat of a guest.
 */
@Component
class VisitorChat {

    private static final String ATTRIBUTE = "kith.chat";

    private final OwnChats own;

    VisitorChat(OwnChats own) {
        this.own = own;
    }

    Optional<Chat> of(HttpServletRequest request) {
        PortalUser user = CurrentUser.of(request);
        Optional<Chat> ofUser = user == null || user.guest() ? Optional.empty() : own.latest(user.id());
        return ofUser.isPresent() ? ofUser : number(request).flatMap(own::ofGuest);
    }

    /** Notes that the chat belongs to this session. */
    void keep(ChatId chat, HttpServletRequest request) {
        request.getSession(true).setAttribute(ATTRIBUTE, chat.value());
    }

    private static Optional<ChatId> number(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Long number
                ? Optional.of(new ChatId(number))
                : Optional.empty();
    }
}
