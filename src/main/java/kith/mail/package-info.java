/** Mail as such: the queue of what is to leave, its delivery, and the numbers that mails of a ticket carry. It knows no people. */
@ApplicationModule(allowedDependencies = {"sql", "access", "audit"})
@NullMarked
package kith.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
