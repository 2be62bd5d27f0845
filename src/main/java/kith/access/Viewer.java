package kith.access;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever looks at this page: a signed-in agent with the rights of this moment.
 *
 * <p>It is made from the database for each request and never bound from request parameters, so a
 * change of scope or departments acts at once.
 */
public final class Viewer {

    private final long agentId;
    private final String name;
    private final @Nullable Scope scope;
    private final Set<Long> departments;
    private final Locale language;
    private final ZoneId timeZone;
    private final Appearance appearance;
    private final @Nullable Long configuration;

    private Viewer(
            long agentId,
            String name,
            @Nullable Scope scope,
            Set<Long> departments,
            Locale language,
            ZoneId timeZone,
            Appearance appearance,
            @Nullable Long configuration) {
        this.agentId = agentId;
        this.name = name;
        this.scope = scope;
        this.departments = Set.copyOf(departments);
        this.language = language;
        this.timeZone = timeZone;
        this.appearance = appearance;
        this.configuration = configuration;
    }

    /**
     * An agent.
     *
     * @param departments the agent's departments with everything beneath them
     */
    public static Viewer agent(
            long agentId,
            String name,
            @Nullable Scope scope,
            Set<Long> departments,
            Locale language,
            ZoneId timeZone,
            Appearance appearance) {
        return new Viewer(agentId, name, scope, departments, language, timeZone, appearance, null);
    }

    /** This viewer, who looks at the configuration of this number. */
    public Viewer asOf(long configuration) {
        return new Viewer(agentId, name, scope, departments, language, timeZone, appearance, configuration);
    }

    public boolean may(Permission permission) {
        return scope != null && scope.allows(permission);
    }

    /** Throws {@link Forbidden} unless the viewer has the permission. */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new Forbidden(permission);
        }
    }

    /** Whether tickets of every department are visible: All Access and Expanded see all, the others their own. */
    public boolean seesAllTickets() {
        return scope == Scope.ALL || scope == Scope.EXPANDED;
    }

    public long agentId() {
        return agentId;
    }

    public String name() {
        return name;
    }

    public @Nullable Scope scope() {
        return scope;
    }

    public Set<Long> departments() {
        return departments;
    }

    public Locale language() {
        return language;
    }

    public ZoneId timeZone() {
        return timeZone;
    }

    public Appearance appearance() {
        return appearance;
    }

    /**
     * What was read of the configuration while it had this number need not be read again, for each change of it gives it another;
     * {@code null} when the number is not known.
     */
    public @Nullable Long configuration() {
        return configuration;
    }

    @Override
    public String toString() {
        return "agent " + agentId;
    }
}
