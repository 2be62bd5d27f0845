package kith.portal;

import java.time.ZoneId;
import java.util.Locale;
import kith.access.Viewer;

/** The agent who sees the portal as a user does, without being the user. */
public record SeenBy(long agent, String name, Locale language, ZoneId timeZone) {

    static SeenBy of(Viewer viewer) {
        return new SeenBy(viewer.agentId(), viewer.name(), viewer.language(), viewer.timeZone());
    }
}
