/** The command palette: people, organizations, views and actions from one field. */
@ApplicationModule(
        allowedDependencies = {
            "sql",
            "access",
            "i18n",
            "shell",
            "people",
            "organizations",
            "directory",
            "views",
            "tickets"
        })
@NullMarked
package kith.palette;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
