/** Custom fields of users and organizations: their definitions and their values. */
@ApplicationModule(allowedDependencies = {"sql", "access", "audit", "i18n", "shell"})
@NullMarked
package kith.fields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
