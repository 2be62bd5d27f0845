package kith.staff;

import java.util.Map;
import kith.audit.SystemEvent;
import org.jspecify.annotations.Nullable;

/** Everything the system log can say about agents. */
sealed interface StaffEvent extends SystemEvent {

    @Override
    default String action() {
        return switch (this) {
            case SignInRefused _ -> "agent.sign-in-refused";
            case FirstAdministrator _ -> "agent.first-administrator-created";
            case AgentAdded _ -> "agent.added";
            case AgentChanged _ -> "agent.changed";
            case PasswordChanged _ -> "agent.password-changed";
            case PasswordLinkMade _ -> "agent.password-link-made";
            case SessionsEnded _ -> "agent.sessions-ended";
            case AddressChanged _ -> "agent.address-changed";
            case AgentDeleted _ -> "agent.deleted";
            case AgentRestored _ -> "agent.restored";
            case AgentConverted _ -> "agent.converted";
            case DepartmentSaved _ -> "department.saved";
            case DepartmentRemoved _ -> "department.removed";
            case TeamSaved _ -> "team.saved";
            case TeamRemoved _ -> "team.removed";
        };
    }

    @Override
    default @Nullable String subject() {
        return switch (this) {
            case SignInRefused refused -> refused.agent() == null ? null : "agent " + refused.agent();
            case FirstAdministrator(Long agent) -> "agent " + agent;
            case AgentAdded added -> "agent " + added.agent();
            case AgentChanged changed -> "agent " + changed.agent();
            case PasswordChanged(long agent) -> "agent " + agent;
            case PasswordLinkMade(long agent) -> "agent " + agent;
            case SessionsEnded(long agent) -> "agent " + agent;
            case AddressChanged(long agent) -> "agent " + agent;
            case AgentDeleted(long agent) -> "agent " + agent;
            case AgentRestored(long agent) -> "agent " + agent;
            case AgentConverted(long agent) -> "user " + agent;
            case DepartmentSaved saved -> "department " + saved.department();
            case DepartmentRemoved removed -> "department " + removed.department();
            case TeamSaved saved -> "team " + saved.team();
            case TeamRemoved removed -> "team " + removed.team();
        };
    }

    @Override
    default Map<String, ?> details() {
        return switch (this) {
            case AgentAdded added -> Map.of("scope", added.scope());
            case AgentChanged changed -> Map.of("scope", changed.scope(), "enabled", changed.enabled());
            case DepartmentSaved saved -> Map.of("name", saved.name());
            case DepartmentRemoved removed -> Map.of("name", removed.name());
            case TeamSaved saved -> Map.of("name", saved.name());
            case TeamRemoved removed -> Map.of("name", removed.name());
            case SignInRefused _, FirstAdministrator _, PasswordChanged _, PasswordLinkMade _, SessionsEnded _ ->
                Map.of();
            case AddressChanged _, AgentDeleted _, AgentRestored _, AgentConverted _ -> Map.of();
        };
    }

    /** Someone gave a wrong password, or an address that no agent has. */
    record SignInRefused(@Nullable Long agent) implements StaffEvent {}

    /** The one-time link made the first agent. */
    record FirstAdministrator(Long agent) implements StaffEvent {}

    /** An administrator added an agent. */
    record AgentAdded(long agent, String scope) implements StaffEvent {}

    /** An administrator changed what an agent may do. */
    record AgentChanged(long agent, String scope, boolean enabled) implements StaffEvent {}

    /** An agent has a new password. */
    record PasswordChanged(long agent) implements StaffEvent {}

    /** An administrator was given a link by which an agent can choose a password. */
    record PasswordLinkMade(long agent) implements StaffEvent {}

    /** An agent was signed out everywhere. */
    record SessionsEnded(long agent) implements StaffEvent {}

    /** An agent signs in with another address now. */
    record AddressChanged(long agent) implements StaffEvent {}

    /** An agent was marked as deleted. */
    record AgentDeleted(long agent) implements StaffEvent {}

    /** A deleted agent was brought back. */
    record AgentRestored(long agent) implements StaffEvent {}

    /** An agent is a user now. */
    record AgentConverted(long agent) implements StaffEvent {}

    record DepartmentSaved(long department, String name) implements StaffEvent {}

    record DepartmentRemoved(long department, String name) implements StaffEvent {}

    record TeamSaved(long team, String name) implements StaffEvent {}

    record TeamRemoved(long team, String name) implements StaffEvent {}
}
