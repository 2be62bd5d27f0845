/**
 * The invented people of a trial. Loading and removing them is the one place that writes rows of other modules, because
 * it writes all of them at once, before anybody works here.
 */
@ApplicationModule(allowedDependencies = {"sql", "access", "audit", "i18n", "shell", "people", "staff"})
@NullMarked
package kith.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
