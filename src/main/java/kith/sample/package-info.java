/** The invented people of a trial. */
@ApplicationModule(allowedDependencies = {"sql", "shell"})
@NullMarked
package kith.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
