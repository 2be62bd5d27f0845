/** The pages of administration. */
@NullMarked
package kith.admin.web;

import org.jspecify.annotations.NullMarked;
