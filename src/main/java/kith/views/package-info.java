/** Views of the users list that agents keep for themselves, their team or everyone. */
@ApplicationModule(allowedDependencies = {"sql", "access", "i18n", "shell", "people", "directory"})
@NullMarked
package kith.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
