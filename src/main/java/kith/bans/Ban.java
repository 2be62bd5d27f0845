package kith.bans;

import java.time.Instant;

/** A ban that is in force. */
public record Ban(long id, Kind kind, String pattern, String reason, String agentName, Instant createdAt) {

    /** What it is on. */
    public enum Kind {
        ADDRESS,
        DOMAIN,
        NETWORK
    }
}
