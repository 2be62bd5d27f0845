package kith.organizations;

import java.util.List;
import kith.access.Viewer;
import kith.organizations.OrganizationMember.MemberPlace;
import org.jspecify.annotations.Nullable;

/** The users who belong to an organization; answered by the module that knows the people. */
public interface MembersOfOrganization {

    /** At most {@code limit} members, managers first and then by name, from behind this place on. */
    List<OrganizationMember> of(OrganizationId organization, @Nullable MemberPlace after, int limit, Viewer viewer);

    /** Leaves this user without an organization. */
    void remove(OrganizationId organization, long person, Viewer viewer);

    /** Whether the viewer may change each and every one in it. */
    boolean mayChangeAll(OrganizationId organization, Viewer viewer);

    /** Leaves everybody in it without an organization, whoever they are. */
    void removeAll(OrganizationId organization);
}
