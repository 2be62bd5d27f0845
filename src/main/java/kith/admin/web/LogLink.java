package kith.admin.web;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.audit.SystemLogEntries.Entry;
import org.jspecify.annotations.Nullable;

/** Where the page of somebody or something stands that an entry of the system log names. */
final class LogLink {

    private static final Pattern SUBJECT = Pattern.compile("([a-z]+) (\\d{1,18})");
    private static final Map<String, String> PAGES = Map.of(
            "user", "/agent/users/",
            "agent", "/agent/agents/",
            "organization", "/agent/organizations/",
            "import", "/agent/users/imports/",
            "bulk", "/agent/bulk/",
            "mail", "/agent/admin/mail/incoming/");

    private LogLink() {}

    /** The page of what was acted on; {@code null} when it has none. */
    static @Nullable String subject(Entry entry) {
        Matcher subject = SUBJECT.matcher(entry.subject() == null ? "" : entry.subject());
        String page = subject.matches() ? PAGES.get(subject.group(1)) : null;
        return page == null ? null : page + subject.group(2);
    }

    /** The page of whoever acted; {@code null} for the system. */
    static @Nullable String actor(Entry entry) {
        Long id = entry.actorId();
        return switch (entry.actorKind()) {
            case AGENT -> id == null ? null : "/agent/agents/" + id;
            case USER -> id == null ? null : "/agent/users/" + id;
            case SYSTEM -> null;
        };
    }
}
