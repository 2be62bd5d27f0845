/** Tickets, their messages and participants. */
@ApplicationModule(
        allowedDependencies = {
            "sql",
            "access",
            "audit",
            "i18n",
            "shell",
            "files",
            "groups",
            "people",
            "organizations",
            "staff"
        })
@NullMarked
package kith.tickets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
