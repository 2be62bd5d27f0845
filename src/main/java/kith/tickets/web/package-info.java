/** The pages of tickets. */
@NullMarked
package kith.tickets.web;

import org.jspecify.annotations.NullMarked;
