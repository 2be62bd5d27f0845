package kith.organizations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry of an organization's change log; without an old name it is the creation. */
public record NameChange(
        Instant at,
        String actor,
        @Nullable String oldName,
        @Nullable String newName) {}
