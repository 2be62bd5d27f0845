package kith.bans;

import java.util.Map;
import kith.audit.SystemEvent;
import org.jspecify.annotations.Nullable;

/** Everything the system log can say about bans; addresses are not repeated. */
sealed interface BanEvent extends SystemEvent {

    @Override
    default String action() {
        return switch (this) {
            case Added _, UserBanned _ -> "ban.added";
            case Lifted _ -> "ban.lifted";
        };
    }

    @Override
    default @Nullable String subject() {
        return switch (this) {
            case Added added -> "ban " + added.ban();
            case UserBanned banned -> "user " + banned.person();
            case Lifted lifted -> "ban " + lifted.ban();
        };
    }

    @Override
    default Map<String, ?> details() {
        return switch (this) {
            case Added added -> Map.of("kind", added.kind());
            case UserBanned banned -> Map.of("addresses", banned.addresses());
            case Lifted lifted -> Map.of("kind", lifted.kind());
        };
    }

    record Added(long ban, String kind) implements BanEvent {}

    /** All addresses of a user. */
    record UserBanned(long person, int addresses) implements BanEvent {}

    record Lifted(long ban, String kind) implements BanEvent {}
}
