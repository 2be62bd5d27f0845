/** Two records that are one person: found, compared, merged, and taken apart again. */
@ApplicationModule(
        allowedDependencies = {"sql", "access", "audit", "i18n", "shell", "jobs", "organizations", "people", "directory"
        })
@NullMarked
package kith.mergers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
