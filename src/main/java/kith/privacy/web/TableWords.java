package kith.privacy.web;

import java.util.Map;
import java.util.Set;
import kith.people.Erasure;
import kith.privacy.Anonymization.Cleared;
import kith.shell.Screen;

/** Says in the reader's words what tables hold. */
final class TableWords {

    /** What others have, and is touched because the person may be in it. */
    private static final Set<String> OF_OTHERS = Set.of(
            "people_export",
            "people_import",
            "people_import_chunk",
            "import_plan",
            "import_plan_address",
            "spring_session_attributes");

    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("person", "user-x"),
            Map.entry("email_address", "mail-x"),
            Map.entry("phone_number", "phone"),
            Map.entry("person_label", "tag"),
            Map.entry("person_usergroup", "users-group"),
            Map.entry("person_summary", "file-text"),
            Map.entry("person_file", "file"),
            Map.entry("note", "notes"),
            Map.entry("activity", "fingerprint"),
            Map.entry("ticket", "ticket"),
            Map.entry("ticket_message", "ticket"),
            Map.entry("ticket_file", "file"),
            Map.entry("ticket_event", "history"),
            Map.entry("change_log", "history"),
            Map.entry("system_log", "history"),
            Map.entry("agent", "key"),
            Map.entry("spring_session", "logout"),
            Map.entry("people_export", "file-spreadsheet"),
            Map.entry("people_import", "file-import"),
            Map.entry("people_import_chunk", "file-import"),
            Map.entry("import_row", "file-import"),
            Map.entry("import_effect", "file-import"));

    private TableWords() {}

    static boolean ofOthers(Cleared cleared) {
        return OF_OTHERS.contains(cleared.table()) || cleared.kind() == Erasure.Kind.MENTIONS;
    }

    static String icon(Cleared cleared) {
        return ICONS.getOrDefault(cleared.table(), "trash");
    }

    /** How many of what: 3 notes. */
    static String things(Cleared cleared, Screen screen) {
        String key = "privacy.table." + cleared.table();
        return screen.texts().has(key)
                ? screen.t(key, cleared.rows())
                : screen.t("privacy.table", cleared.table().replace('_', ' '), cleared.rows());
    }
}
