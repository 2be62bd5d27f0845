/** Lists of people too long to wait for: written in the background, kept for a day, given to whoever ordered them. */
@ApplicationModule(allowedDependencies = {"sql", "access", "audit", "i18n", "shell", "jobs", "people", "directory"})
@NullMarked
package kith.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
