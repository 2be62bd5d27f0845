/** The list of users: search, filters, order, paging and export. It reads any table and writes none. */
@ApplicationModule(
        allowedDependencies = {
            "sql",
            "access",
            "audit",
            "i18n",
            "shell",
            "csv",
            "fields",
            "people",
            "organizations",
            "tickets",
            "staff"
        })
@NullMarked
package kith.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
