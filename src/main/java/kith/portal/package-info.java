/** What users see of the helpdesk: their accounts, their tickets, their profile. */
@ApplicationModule(
        allowedDependencies = {
            "sql",
            "access",
            "audit",
            "i18n",
            "shell",
            "settings",
            "mail",
            "fields",
            "files",
            "groups",
            "organizations",
            "people",
            "staff",
            "bans",
            "tickets",
            "chats",
            "notifications"
        })
@NullMarked
package kith.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
