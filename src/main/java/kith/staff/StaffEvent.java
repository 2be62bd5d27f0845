package kith.staff;

import java.util.Map;
import kith.audit.SystemEvent;
import org.jspecify.annotations.Nullable;

/** Everything the system log can say about agents. */
sealed interface StaffEvent extends SystemEvent {

    @Nullable Long agent();

    @Override
    default String action() {
        return switch (this) {
            case SignInRefused _ -> "agent.sign-in-refused";
            case FirstAdministrator _ -> "agent.first-administrator-created";
        };
    }

    @Override
    default @Nullable String subject() {
        return agent() == null ? null : "agent " + agent();
    }

    @Override
    default Map<String, ?> details() {
        return Map.of();
    }

    /** Someone gave a wrong password, or an address that no agent has. */
    record SignInRefused(@Nullable Long agent) implements StaffEvent {}

    /** The one-time link made the first agent. */
    record FirstAdministrator(Long agent) implements StaffEvent {}
}
