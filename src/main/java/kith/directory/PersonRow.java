package kith.directory;

import java.time.Instant;
import kith.people.PersonStatus;
import org.jspecify.annotations.Nullable;

/** A user as the list shows one. */
public record PersonRow(
        long id,
        String name,
        @Nullable String email,
        @Nullable Long organizationId,
        @Nullable String organization,
        int ticketCount,
        Instant createdAt,
        PersonStatus status,
        @Nullable String language,
        @Nullable Long picture) {}
