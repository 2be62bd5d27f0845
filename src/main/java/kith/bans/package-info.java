/** Who may neither write nor register: addresses, domains, networks. */
@ApplicationModule(allowedDependencies = {"sql", "access", "audit", "i18n", "shell", "people"})
@NullMarked
package kith.bans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
