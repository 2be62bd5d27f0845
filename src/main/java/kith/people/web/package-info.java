/** The pages of the user record. */
@NullMarked
package kith.people.web;

import org.jspecify.annotations.NullMarked;
