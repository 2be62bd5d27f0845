/** Which agents have a record open at once, and that what one of them changes reaches the others. */
@ApplicationModule(allowedDependencies = {"sql", "access", "i18n", "shell", "people"})
@NullMarked
package kith.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
