/** Mail in: fetching, matching it to people and tickets, and keeping machines from writing to one another. */
@ApplicationModule(
        allowedDependencies = {
            "sql",
            "access",
            "audit",
            "i18n",
            "shell",
            "jobs",
            "mail",
            "people",
            "groups",
            "files",
            "tickets",
            "notifications",
            "bans"
        })
@NullMarked
package kith.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
