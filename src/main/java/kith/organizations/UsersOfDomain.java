package kith.organizations;

import kith.access.Viewer;

/** The users whose primary address is at a domain; answered by the module that knows the people. */
public interface UsersOfDomain {

    /** Where the users of a domain are. */
    enum Whereabouts {
        /** They belong to no organization. */
        NOWHERE,
        /** They belong to another one. */
        ELSEWHERE,
        /** They are members. */
        HERE
    }

    /** How many of them stand so to the organization, as far as the viewer may change them. */
    long count(OrganizationId organization, MailDomain domain, Whereabouts whereabouts, Viewer viewer);

    /** Makes members of those who stand so, as far as the viewer may change them, and says how many. */
    int join(OrganizationId organization, MailDomain domain, Whereabouts whereabouts, Viewer viewer);

    /** Leaves the members without an organization, as far as the viewer may change them, and says how many. */
    int leave(OrganizationId organization, MailDomain domain, Viewer viewer);
}
