/** Maps of places, drawn from data that is part of the program: nothing is asked of anybody else. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kith.geo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
