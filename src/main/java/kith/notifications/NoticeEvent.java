package kith.notifications;

import java.util.Map;
import kith.audit.SystemEvent;

/** What the system log says about the texts of notices. */
sealed interface NoticeEvent extends SystemEvent {

    NoticeKind kind();

    @Override
    default String action() {
        return switch (this) {
            case TextChanged _ -> "notice.text-changed";
            case TextReset _ -> "notice.text-reset";
            case SwitchedOn _ -> "notice.switched-on";
            case SwitchedOff _ -> "notice.switched-off";
        };
    }

    @Override
    default String subject() {
        return "notice " + kind().key();
    }

    @Override
    default Map<String, ?> details() {
        return switch (this) {
            case TextChanged changed -> Map.of("language", changed.language());
            case TextReset reset -> Map.of("language", reset.language());
            case SwitchedOn _ -> Map.of();
            case SwitchedOff _ -> Map.of();
        };
    }

    record TextChanged(NoticeKind kind, String language) implements NoticeEvent {}

    record TextReset(NoticeKind kind, String language) implements NoticeEvent {}

    record SwitchedOn(NoticeKind kind) implements NoticeEvent {}

    record SwitchedOff(NoticeKind kind) implements NoticeEvent {}
}
