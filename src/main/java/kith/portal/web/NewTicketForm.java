package kith.portal.web;

import kith.portal.OpenTicketAsUser.Wish;
import org.jspecify.annotations.Nullable;

/**
 * The form for a new ticket.
 *
 * @param name of a guest
 * @param email of a guest
 */
public record NewTicketForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String subject,
        @Nullable String body,
        @Nullable Long department) {

    static final NewTicketForm EMPTY = new NewTicketForm("", "", "", "", null);

    Wish wish() {
        return new Wish(text(subject), text(body), department);
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
