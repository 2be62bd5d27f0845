package kith.organizations;

import org.jspecify.annotations.Nullable;

/**
 * A user who belongs to an organization.
 *
 * @param position the job title there
 * @param manager whether the user speaks for the organization
 * @param status the name of the status
 * @param editable whether the viewer may change this user
 * @param place where the user stands among the members
 */
public record OrganizationMember(
        long id,
        String name,
        @Nullable String position,
        boolean manager,
        @Nullable String email,
        int tickets,
        String status,
        boolean editable,
        MemberPlace place) {

    /** Managers come first, then it goes by name. */
    public record MemberPlace(boolean manager, String nameKey, long id) {}
}
