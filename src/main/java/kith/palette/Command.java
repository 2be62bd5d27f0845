package kith.palette;

import kith.access.Permission;
import org.jspecify.annotations.Nullable;

/** What can be done or gone to from everywhere. */
enum Command {
    ADD_USER(Option.Kind.ACTION, "/agent/users/new", "user-plus", Permission.USERS_ADD, "c"),
    IMPORT(Option.Kind.ACTION, "/agent/users/imports/new", "upload", Permission.USERS_IMPORT, null),
    EXPORT(Option.Kind.ACTION, "/agent/users/export.csv", "download", Permission.USERS_EXPORT, null),
    NEW_VIEW(Option.Kind.ACTION, "/agent/views/new", "bookmark", Permission.USERS_LIST, null),
    RECENT_ACTIONS(Option.Kind.ACTION, "/agent/bulk", "history", Permission.USERS_EDIT, null),
    SHORTCUTS(Option.Kind.ACTION, "/agent/shortcuts", "help", Permission.USERS_LIST, "?"),
    TICKETS(Option.Kind.PLACE, "/agent/tickets", "ticket", Permission.TICKETS_READ, "g t"),
    USERS(Option.Kind.PLACE, "/agent/users", "users", Permission.USERS_LIST, "g u"),
    ORGANIZATIONS(Option.Kind.PLACE, "/agent/organizations", "building", Permission.USERS_LIST, "g o"),
    AGENTS(Option.Kind.PLACE, "/agent/agents", "headset", Permission.ADMINISTER, "g a"),
    ADMINISTRATION(Option.Kind.PLACE, "/agent/admin", "settings", Permission.ADMINISTER, null),
    PREFERENCES(Option.Kind.PLACE, "/agent/preferences", "adjustments-horizontal", Permission.USERS_LIST, null);

    private final Option.Kind kind;
    private final String address;
    private final String icon;
    private final Permission permission;
    private final @Nullable String key;

    Command(Option.Kind kind, String address, String icon, Permission permission, @Nullable String key) {
        this.kind = kind;
        this.address = address;
        this.icon = icon;
        this.permission = permission;
        this.key = key;
    }

    Permission permission() {
        return permission;
    }

    String messageKey() {
        return "palette.command." + name();
    }

    Option option(String text, String words) {
        return new Option(kind, address, Marked.of(text, words), null, null, icon, key);
    }
}
