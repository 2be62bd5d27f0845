package kith.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.access.Scope;
import kith.people.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * An agent as an administrator wants them to be.
 *
 * @param version of the account that was edited; 0 for a new one
 */
public record AgentDraft(
        String name,
        String email,
        @Nullable Scope scope,
        List<Long> departments,
        List<Long> teams,
        @Nullable Long primaryTeam,
        boolean enabled,
        int version) {

    private static final int LONGEST_NAME = 200;

    public AgentDraft {
        name = name.strip();
        email = email.strip();
        departments = List.copyOf(departments);
        teams = List.copyOf(teams);
    }

    Map<String, String> problems() {
        Map<String, String> problems = new HashMap<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.put("name", "staff.name.needed");
        }
        if (EmailAddress.parse(email).isEmpty()) {
            problems.put("email", "staff.email.invalid");
        }
        return problems;
    }
}
