package kith.sample;

import java.util.List;
import kith.access.Scope;
import org.jspecify.annotations.Nullable;

/** An invented agent; all of them share one password that everybody may know. */
enum SampleAgent {
    ADMIN(1, "admin", "Rosa Mbeki", Scope.ALL, "Europe/London", List.of(), "First line"),
    EXPANDED(2, "expanded", "Priya Natarajan", Scope.EXPANDED, "Europe/Berlin", List.of("Support"), "First line"),
    LIMITED(3, "limited", "Tomás Rivera", Scope.LIMITED, "Europe/Madrid", List.of("Billing"), "Accounts"),
    VIEW(4, "view", "Mei Tanaka", Scope.VIEW_ONLY, "Asia/Tokyo", List.of("Sales"), "Onboarding"),
    NO_SCOPE(5, "noscope", "Jonas Weber", null, "Europe/Berlin", List.of(), null),
    LEILA(6, "leila", "Leila Haddad", Scope.EXPANDED, "Asia/Dubai", List.of("Billing", "Sales"), "Accounts"),
    PIOTR(7, "piotr", "Piotr Zieliński", Scope.LIMITED, "Europe/Warsaw", List.of("Support"), "First line");

    static final String PASSWORD = "kith-sample-only";

    private final long id;
    private final String localPart;
    private final String fullName;
    private final @Nullable Scope scope;
    private final String zone;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> departments;

    private final @Nullable String team;

    SampleAgent(
            long id,
            String localPart,
            String fullName,
            @Nullable Scope scope,
            String zone,
            List<String> departments,
            @Nullable String team) {
        this.id = id;
        this.localPart = localPart;
        this.fullName = fullName;
        this.scope = scope;
        this.zone = zone;
        this.departments = departments;
        this.team = team;
    }

    /** Agents are the first people of an installation. */
    long id() {
        return id;
    }

    String address() {
        return localPart + "@kith.example";
    }

    String fullName() {
        return fullName;
    }

    @Nullable Scope scope() {
        return scope;
    }

    String zone() {
        return zone;
    }

    List<String> departments() {
        return departments;
    }

    @Nullable String team() {
        return team;
    }
}
