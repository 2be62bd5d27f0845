package kith.organizations;

import java.util.Map;
import kith.audit.SystemEvent;

/** Everything the system log can say about an organization. */
sealed interface OrganizationEvent extends SystemEvent {

    /** It is gone; so many users belonged to it. */
    record Deleted(OrganizationId organization, int members) implements OrganizationEvent {

        @Override
        public String action() {
            return "organization.deleted";
        }

        @Override
        public String subject() {
            return "organization " + organization;
        }

        @Override
        public Map<String, ?> details() {
            return Map.of("members", members);
        }
    }
}
