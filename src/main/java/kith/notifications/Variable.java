package kith.notifications;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a text can have filled in; it stands there in braces, as in {@code {user.name}}. */
public enum Variable {
    HELPDESK_NAME,
    USER_NAME,
    USER_EMAIL,
    USER_ORGANIZATION,
    TICKET_NUMBER,
    TICKET_SUBJECT,
    AGENT_NAME,
    MESSAGE,
    FILE_NAME,
    VALID_UNTIL;

    /** Its name as texts have it: {@code user.name}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    static Optional<Variable> of(String key) {
        return Arrays.stream(values()).filter(known -> known.key().equals(key)).findFirst();
    }
}
