/** The pages about mail, for administrators. */
@NullMarked
package kith.notifications.web;

import org.jspecify.annotations.NullMarked;
