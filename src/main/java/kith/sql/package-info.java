/** The only way to PostgreSQL: statements that stand in our source, and values. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kith.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
