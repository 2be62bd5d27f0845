/** Live chats of users with agents, and what is left of them afterwards. */
@ApplicationModule(
        allowedDependencies = {"sql", "access", "audit", "i18n", "shell", "people", "organizations", "staff", "tickets"
        })
@NullMarked
package kith.chats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
