package kith.groups.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kith.groups.BuiltIn;
import kith.groups.GroupDraft;
import kith.groups.GroupPermission;
import kith.groups.Usergroup;
import org.jspecify.annotations.Nullable;

/**
 * The form of a group as a page shows it.
 *
 * @param group {@code null} for one that is yet to be made
 * @param inheritedFrom the built-in groups that this one inherits
 * @param problems the message key of each field that is not right
 */
record GroupForm(
        @Nullable Usergroup group, List<Usergroup> inheritedFrom, GroupDraft draft, Map<String, String> problems) {

    static GroupForm of(
            @Nullable Usergroup group, List<Usergroup> all, GroupDraft draft, Map<String, String> problems) {
        BuiltIn own = group == null ? null : group.builtIn();
        List<Usergroup> inherited = all.stream()
                .filter(each -> each.builtIn() != null && inherits(own, each.builtIn()))
                .toList();
        return new GroupForm(group, inherited, draft, problems);
    }

    private static boolean inherits(@Nullable BuiltIn own, BuiltIn other) {
        return own == null || (own == BuiltIn.REGISTERED && other == BuiltIn.EVERYONE);
    }

    boolean builtIn() {
        return group != null && group.builtIn() != null;
    }

    boolean everyone() {
        return group != null && group.builtIn() == BuiltIn.EVERYONE;
    }

    String address() {
        return UsergroupsController.ADDRESS + (group == null ? "" : "/" + group.id());
    }

    Set<GroupPermission> own() {
        return draft.permissions();
    }

    /** The built-in group that gives this permission anyway; {@code null} when none does. */
    @Nullable Usergroup inherited(GroupPermission permission) {
        return inheritedFrom.stream()
                .filter(each -> each.permissions().contains(permission))
                .findFirst()
                .orElse(null);
    }

    String version() {
        return group == null ? "0" : Objects.toString(group.version());
    }
}
