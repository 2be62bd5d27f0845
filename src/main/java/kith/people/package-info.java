/** The user record: identity, addresses, contact points, labels, notes, status. */
@ApplicationModule(
        allowedDependencies = {
            "sql",
            "access",
            "audit",
            "i18n",
            "shell",
            "fields",
            "organizations",
            "groups",
            "files",
            "jobs",
            "geo"
        })
@NullMarked
package kith.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
