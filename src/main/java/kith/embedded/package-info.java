/** A PostgreSQL of our own, for a start without configuration. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kith.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
