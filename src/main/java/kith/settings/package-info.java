/** What administrators set for the installation as a whole: its title, dates, sessions, files. */
@ApplicationModule(allowedDependencies = {"sql", "i18n"})
@NullMarked
package kith.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
