/** Work that goes on in the background and survives a restart. */
@ApplicationModule(allowedDependencies = {"sql", "audit"})
@NullMarked
package kith.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
