package kith.portal;

import java.util.Map;
import kith.audit.SystemEvent;
import org.jspecify.annotations.Nullable;

/** Everything the system log can say about the portal. */
sealed interface PortalEvent extends SystemEvent {

    @Override
    default String action() {
        return switch (this) {
            case SettingsChanged _ -> "portal.settings-changed";
            case FormChanged _ -> "portal.form-changed";
            case Invited _ -> "user.invited";
            case LinkSent _ -> "user.password-link-sent";
            case PasswordSet _ -> "user.password-set";
            case SessionsEnded _ -> "user.sessions-ended";
            case ViewBegun _ -> "user.portal-view-begun";
            case ViewEnded _ -> "user.portal-view-ended";
        };
    }

    @Override
    default @Nullable String subject() {
        return switch (this) {
            case SettingsChanged _, FormChanged _ -> null;
            case Invited(long user) -> "user " + user;
            case LinkSent(long user) -> "user " + user;
            case PasswordSet(long user) -> "user " + user;
            case SessionsEnded(long user) -> "user " + user;
            case ViewBegun(long user) -> "user " + user;
            case ViewEnded(long user) -> "user " + user;
        };
    }

    @Override
    default Map<String, ?> details() {
        return switch (this) {
            case SettingsChanged(PortalSettings now) ->
                Map.of(
                        "registration",
                        now.registration(),
                        "nameRequired",
                        now.nameRequired(),
                        "captcha",
                        now.captcha(),
                        "lockout",
                        now.lockout(),
                        "sessionMinutes",
                        now.sessionMinutes(),
                        "validatedOnly",
                        now.validatedOnly());
            case FormChanged(PortalForm form, int asked) -> Map.of("form", form, "fields", asked);
            case Invited _, LinkSent _, PasswordSet _, SessionsEnded _, ViewBegun _, ViewEnded _ -> Map.of();
        };
    }

    record SettingsChanged(PortalSettings now) implements PortalEvent {}

    /** A form asks for other fields now, so many. */
    record FormChanged(PortalForm form, int fields) implements PortalEvent {}

    /** An agent invited a user to register. */
    record Invited(long user) implements PortalEvent {}

    /** An agent had a user sent a link to choose a password. */
    record LinkSent(long user) implements PortalEvent {}

    /** An agent gave a user a password. */
    record PasswordSet(long user) implements PortalEvent {}

    /** A user was signed out everywhere. */
    record SessionsEnded(long user) implements PortalEvent {}

    /** An agent began to see the portal as a user does. */
    record ViewBegun(long user) implements PortalEvent {}

    record ViewEnded(long user) implements PortalEvent {}
}
