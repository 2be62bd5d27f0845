/** What people are told by mail: when, in which words, language and time zone. */
@ApplicationModule(
        allowedDependencies = {
            "sql",
            "access",
            "audit",
            "i18n",
            "shell",
            "settings",
            "mail",
            "people",
            "tickets",
            "chats",
            "imports"
        })
@NullMarked
package kith.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
