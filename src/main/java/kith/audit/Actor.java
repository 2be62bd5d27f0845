package kith.audit;

import org.jspecify.annotations.Nullable;

/**
 * Whoever causes a change, and through what; kept in the logs after the account is gone.
 *
 * @param id the person, for agents and users
 * @param source the way: {@code agent}, {@code import 12}, {@code bulk 7}, {@code job}, …
 * @param ip the address the request came from, where there was one
 */
public record Actor(
        Kind kind,
        @Nullable Long id,
        String name,
        String source,
        @Nullable String ip) {

    /** The kind of actor. */
    public enum Kind {
        AGENT,
        USER,
        SYSTEM
    }

    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null, "Kith", "system", null);

    public static Actor agent(long id, String name, @Nullable String ip) {
        return new Actor(Kind.AGENT, id, name, "agent", ip);
    }

    /** The same actor acting through something: {@code through("import 12")}. */
    public Actor through(String way) {
        return new Actor(kind, id, name, way, ip);
    }
}
