/** Tables in files: CSV in any encoding and dialect and XLSX in, formula-safe CSV out. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kith.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
