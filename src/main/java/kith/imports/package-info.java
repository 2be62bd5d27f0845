/** People from a file: mapping its columns, checking its rows, running and undoing the import. */
@ApplicationModule(
        allowedDependencies = {"sql", "access", "audit", "i18n", "shell", "jobs", "csv", "fields", "people", "bans"})
@NullMarked
package kith.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
