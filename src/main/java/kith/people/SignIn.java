package kith.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An attempt of a person to sign in. */
public record SignIn(
        long id,
        Instant at,
        boolean successful,
        @Nullable String ip,
        @Nullable String client) {}
