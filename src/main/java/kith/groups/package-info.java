/** Usergroups, and what those who are in them may do on the portal. */
@ApplicationModule(allowedDependencies = {"sql", "access", "audit", "i18n", "shell", "organizations"})
@NullMarked
package kith.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
