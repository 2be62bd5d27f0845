/** What is charged for work on tickets, and the timers that measure it. */
@ApplicationModule(
        allowedDependencies = {"sql", "access", "audit", "i18n", "shell", "people", "organizations", "tickets"})
@NullMarked
package kith.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
