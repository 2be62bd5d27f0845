/** The pages of agents and their accounts. */
@NullMarked
package kith.staff.web;

import org.jspecify.annotations.NullMarked;
