package kith.groups;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.audit.SystemEvent;

/** Everything the system log can say about usergroups. */
sealed interface GroupEvent extends SystemEvent {

    long group();

    @Override
    default String action() {
        return switch (this) {
            case Added _ -> "usergroup.added";
            case Changed _ -> "usergroup.changed";
            case Removed _ -> "usergroup.removed";
        };
    }

    @Override
    default String subject() {
        return "usergroup " + group();
    }

    @Override
    default Map<String, ?> details() {
        return switch (this) {
            case Added added -> Map.of("name", added.name(), "permissions", sorted(added.permissions()));
            case Changed changed ->
                Map.of(
                        "name", changed.name(),
                        "permissions", sorted(changed.permissions()),
                        "enabled", changed.enabled());
            case Removed removed -> Map.of("name", removed.name(), "members", removed.members());
        };
    }

    private static List<GroupPermission> sorted(Set<GroupPermission> permissions) {
        return permissions.stream().sorted().toList();
    }

    record Added(long group, String name, Set<GroupPermission> permissions) implements GroupEvent {}

    record Changed(long group, String name, Set<GroupPermission> permissions, boolean enabled) implements GroupEvent {}

    /** It is gone; so many people had been put into it. */
    record Removed(long group, String name, long members) implements GroupEvent {}
}
