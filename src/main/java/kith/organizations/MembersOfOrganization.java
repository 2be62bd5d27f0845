package kith.organizations;

import java.util.Collection;
import java.util.List;
import kith.access.Viewer;
import kith.organizations.OrganizationMember.MemberPlace;
import org.jspecify.annotations.Nullable;

/** The users who belong to an organization; answered by the module that knows the people. */
public interface MembersOfOrganization {

    /** At most {@code limit} members, managers first and then by name, from behind this place on. */
    List<OrganizationMember> of(OrganizationId organization, @Nullable MemberPlace after, int limit, Viewer viewer);

    /**
     * Users who are no members yet and whom the viewer may change: first the chosen ones, then at most {@code limit} others
     * whose name, address or number hold all the words.
     */
    List<MembershipCandidate> candidates(
            OrganizationId organization, String words, Collection<Long> chosen, int limit, Viewer viewer);

    /**
     * Makes members of those of these users whom the viewer may change. Position and manager flag of a former membership end.
     *
     * @return how many have become members
     */
    int add(OrganizationId organization, Collection<Long> people, Viewer viewer);

    /** Says whether this member speaks for the organization. */
    void appoint(OrganizationId organization, long person, boolean manager, Viewer viewer);

    /** Leaves this user without an organization. */
    void remove(OrganizationId organization, long person, Viewer viewer);

    /** Whether the viewer may change each and every one in it. */
    boolean mayChangeAll(OrganizationId organization, Viewer viewer);

    /** Leaves everybody in it without an organization, whoever they are. */
    void removeAll(OrganizationId organization);
}
