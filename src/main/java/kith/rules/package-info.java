/** What new users get by the pattern of their address: a usergroup, an organization, an address to be confirmed first. */
@ApplicationModule(
        allowedDependencies = {"sql", "access", "audit", "i18n", "shell", "jobs", "people", "groups", "organizations"})
@NullMarked
package kith.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
