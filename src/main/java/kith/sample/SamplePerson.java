package kith.sample;

import java.time.Instant;
import kith.people.PersonStatus;
import org.jspecify.annotations.Nullable;

/** An invented user. */
record SamplePerson(
        long id,
        String name,
        String givenName,
        String familyName,
        String address,
        Region region,
        @Nullable Long organization,
        PersonStatus status,
        String channel,
        Instant createdAt,
        @Nullable Instant lastSeenAt) {}
