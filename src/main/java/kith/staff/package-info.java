/** Agents: accounts, scopes, departments, teams, sign-in and preferences. */
@ApplicationModule(allowedDependencies = {"sql", "access", "audit", "i18n", "shell", "people"})
@NullMarked
package kith.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
