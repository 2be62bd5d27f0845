/** Who changed what: the actor of a transaction, the change log and the system log. */
@ApplicationModule(allowedDependencies = {"sql"})
@NullMarked
package kith.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
