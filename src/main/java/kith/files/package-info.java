/** Files as they came: kept in PostgreSQL, streamed both ways, typed by what is in them. */
@ApplicationModule(allowedDependencies = {"sql", "settings"})
@NullMarked
package kith.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
