package kith.portal;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in of a user, as the session keeps it: no more than a number and when.
 *
 * @param seen when the last page was asked for, to the minute
 * @param link the digest of the link that a guest came by, in hexadecimal; it must still be there
 */
record PortalSession(
        long person, Instant since, Instant seen, @Nullable String link) implements Serializable {

    private static final long serialVersionUID = 1L;

    PortalSession seenAt(Instant now) {
        return new PortalSession(person, since, now, link);
    }
}
