/** Organizations that people belong to. */
@ApplicationModule(allowedDependencies = {"sql", "access", "audit", "i18n", "shell", "fields", "files"})
@NullMarked
package kith.organizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
