package kith.tickets;

import org.jspecify.annotations.Nullable;

/**
 * What a user writes in a ticket.
 *
 * @param way {@code PORTAL} or {@code EMAIL}
 * @param mailId the Message-ID of the mail (RFC 5322 §3.6.4)
 */
public record UserMessage(
        String body,
        MessageWay way,
        @Nullable String mailId,
        @Nullable String fromAddress) {

    public static UserMessage onPortal(String body) {
        return new UserMessage(body, MessageWay.PORTAL, null, null);
    }

    UserMessage tidy() {
        String text = MessageText.body(body);
        return new UserMessage(mail() ? MessageText.cut(text, MessageText.LONGEST) : text, way, mailId, fromAddress);
    }

    /** A mail may have nothing but a file in it. */
    boolean fits() {
        return body.length() <= MessageText.LONGEST && (mail() || !body.isEmpty());
    }

    private boolean mail() {
        return way == MessageWay.EMAIL;
    }
}
