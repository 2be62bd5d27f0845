package kith.portal.web;

import kith.portal.ChatAsUser.Wish;
import org.jspecify.annotations.Nullable;

/**
 * The form that begins a chat.
 *
 * @param name of a guest
 * @param email of a guest
 * @param from the page of the portal it began on
 */
public record ChatForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable Long department,
        @Nullable String body,
        @Nullable String from) {

    static ChatForm from(String page) {
        return new ChatForm("", "", null, "", page);
    }

    Wish wish(String language) {
        String page = OwnPath.of(text(from), "");
        return new Wish(text(name), text(email), department, text(body), page.isEmpty() ? null : page, language);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
