/** What becomes of personal data: anonymizing people, and proof of it. */
@ApplicationModule(allowedDependencies = {"sql", "access", "audit", "i18n", "shell", "jobs", "csv", "people"})
@NullMarked
package kith.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
