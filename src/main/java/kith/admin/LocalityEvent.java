package kith.admin;

import java.util.Map;
import kith.audit.SystemEvent;
import org.jspecify.annotations.Nullable;

/** What the system log says about languages and time zone of the installation. */
sealed interface LocalityEvent extends SystemEvent {

    @Override
    default String action() {
        return switch (this) {
            case Enabled _ -> "language.enabled";
            case Disabled _ -> "language.disabled";
            case DefaultsChanged _ -> "language.defaults-changed";
        };
    }

    @Override
    default @Nullable String subject() {
        return switch (this) {
            case Enabled enabled -> enabled.tag();
            case Disabled disabled -> disabled.tag();
            case DefaultsChanged _ -> null;
        };
    }

    @Override
    default Map<String, ?> details() {
        return this instanceof DefaultsChanged changed
                ? Map.of("language", changed.language(), "time_zone", changed.zone())
                : Map.of();
    }

    record Enabled(String tag) implements LocalityEvent {}

    record Disabled(String tag) implements LocalityEvent {}

    record DefaultsChanged(String language, String zone) implements LocalityEvent {}
}
