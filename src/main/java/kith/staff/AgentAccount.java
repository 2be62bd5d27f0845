package kith.staff;

import org.jspecify.annotations.Nullable;

/** What signing in needs to know of an agent. */
record AgentAccount(long personId, String name, @Nullable String passwordHash, boolean enabled) {}
