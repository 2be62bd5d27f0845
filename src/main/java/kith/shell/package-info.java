/** The frame of every page: layout, templates, error pages, who is looking. */
@ApplicationModule(allowedDependencies = {"access", "audit", "i18n", "settings"})
@NullMarked
package kith.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
