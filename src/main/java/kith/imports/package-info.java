/** People from a file: mapping its columns, checking its rows, running and undoing the import. */
@ApplicationModule(allowedDependencies = {"csv"})
@NullMarked
package kith.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
