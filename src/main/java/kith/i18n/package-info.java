/** Texts, dates and numbers in the language and time zone of the reader. */
@ApplicationModule(allowedDependencies = "sql")
@NullMarked
package kith.i18n;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
