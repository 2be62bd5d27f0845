/** Administration: its start page, the system log, the jobs. */
@ApplicationModule(allowedDependencies = {"sql", "access", "audit", "i18n", "shell", "csv", "settings", "files"})
@NullMarked
package kith.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
