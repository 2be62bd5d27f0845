/** Who looks, and what they may do. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kith.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
