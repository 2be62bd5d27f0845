package kith.bulk;

import kith.groups.Usergroup;
import kith.people.PersonStatus;
import org.jspecify.annotations.Nullable;

/**
 * What an agent wants changed.
 *
 * @param value what it is called: the status, the label, the name of the organization
 */
public record BulkChange(
        BulkAction.Kind kind,
        @Nullable String value,
        @Nullable Long organizationId,
        @Nullable Long usergroupId) {

    public static BulkChange status(PersonStatus status) {
        return new BulkChange(BulkAction.Kind.SET_STATUS, status.name(), null, null);
    }

    public static BulkChange organization(long id, String name) {
        return new BulkChange(BulkAction.Kind.SET_ORGANIZATION, name, id, null);
    }

    public static BulkChange noOrganization() {
        return new BulkChange(BulkAction.Kind.CLEAR_ORGANIZATION, null, null, null);
    }

    public static BulkChange addLabel(String label) {
        return new BulkChange(BulkAction.Kind.ADD_LABEL, label, null, null);
    }

    public static BulkChange removeLabel(String label) {
        return new BulkChange(BulkAction.Kind.REMOVE_LABEL, label, null, null);
    }

    public static BulkChange addGroup(Usergroup group) {
        return new BulkChange(BulkAction.Kind.ADD_GROUP, group.name(), null, group.id());
    }

    public static BulkChange removeGroup(Usergroup group) {
        return new BulkChange(BulkAction.Kind.REMOVE_GROUP, group.name(), null, group.id());
    }
}
