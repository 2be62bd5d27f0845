package kith.staff.web;

import java.util.List;
import kith.access.Scope;
import kith.staff.AgentDirectory.Agent;
import kith.staff.AgentDirectory.Named;
import kith.staff.AgentDraft;
import org.jspecify.annotations.Nullable;

/** What an administrator fills in about an agent; an empty scope means none. */
record AgentForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable Scope scope,
        @Nullable List<Long> departments,
        @Nullable List<Long> teams,
        @Nullable Long primaryTeam,
        @Nullable Boolean enabled,
        @Nullable Integer version) {

    static AgentForm empty() {
        return new AgentForm("", "", null, List.of(), List.of(), null, true, 0);
    }

    static AgentForm of(Agent agent) {
        return new AgentForm(
                agent.name(),
                agent.email(),
                agent.scope(),
                agent.departments().stream().map(Named::id).toList(),
                agent.teams().stream().map(Named::id).toList(),
                agent.primaryTeam(),
                agent.enabled(),
                agent.version());
    }

    AgentDraft draft() {
        return new AgentDraft(
                name == null ? "" : name,
                email == null ? "" : email,
                scope,
                departments == null ? List.of() : departments,
                teams == null ? List.of() : teams,
                primaryTeam,
                Boolean.TRUE.equals(enabled),
                version == null ? 0 : version);
    }

    boolean in(@Nullable List<Long> chosen, long id) {
        return chosen != null && chosen.contains(id);
    }
}
