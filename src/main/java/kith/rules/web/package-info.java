/** The administration of user rules. */
@NullMarked
package kith.rules.web;

import org.jspecify.annotations.NullMarked;
