package kith.groups;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do on the portal: everything that any of their groups gives; no group takes anything away.
 *
 * @param reopenDays for how many days a resolved ticket can be opened again, if at all; {@code null} for ever
 */
public record PortalRights(
        Set<GroupPermission> permissions, @Nullable Integer reopenDays) {

    public PortalRights {
        permissions = Set.copyOf(permissions);
    }

    /** All that these groups give together; of several limits the widest counts. */
    static PortalRights together(List<Usergroup> groups) {
        EnumSet<GroupPermission> permissions = EnumSet.noneOf(GroupPermission.class);
        groups.forEach(group -> permissions.addAll(group.permissions()));
        List<Usergroup> reopening = groups.stream()
                .filter(group -> group.permissions().contains(GroupPermission.REOPEN_TICKETS))
                .toList();
        boolean forEver = reopening.stream().anyMatch(group -> group.reopenDays() == null);
        int most = reopening.stream()
                .mapToInt(group -> group.reopenDays() == null ? 0 : group.reopenDays())
                .max()
                .orElse(0);
        return new PortalRights(permissions, forEver || reopening.isEmpty() ? null : Integer.valueOf(most));
    }

    public boolean may(GroupPermission permission) {
        return permissions.contains(permission);
    }
}
