package kith.groups;

import java.util.Set;

/**
 * What an administrator typed about a group.
 *
 * @param reopenDays as typed; empty for no limit
 * @param enabled whether guests may do anything; asked of Everyone only
 */
public record GroupDraft(String name, Set<GroupPermission> permissions, String reopenDays, boolean enabled) {

    public static final GroupDraft EMPTY = new GroupDraft("", Set.of(), "", true);

    public GroupDraft {
        permissions = Set.copyOf(permissions);
    }

    public static GroupDraft of(Usergroup group) {
        return new GroupDraft(
                group.name(),
                group.permissions(),
                group.reopenDays() == null ? "" : group.reopenDays().toString(),
                group.enabled());
    }
}
