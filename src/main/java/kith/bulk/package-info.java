/** Changes of many users at once: stored, run in batches, named in their result, taken back. */
@ApplicationModule(
        allowedDependencies = {
            "sql",
            "access",
            "audit",
            "i18n",
            "shell",
            "jobs",
            "organizations",
            "groups",
            "people",
            "directory"
        })
@NullMarked
package kith.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
