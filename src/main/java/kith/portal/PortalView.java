package kith.portal;

import java.time.Instant;
import kith.people.PersonId;

/** A view of the portal that an agent has as a user. */
record PortalView(long id, PersonId person, long agent, Instant createdAt) {}
