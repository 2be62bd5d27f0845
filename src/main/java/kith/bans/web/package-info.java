/** The pages of bans. */
@NullMarked
package kith.bans.web;

import org.jspecify.annotations.NullMarked;
