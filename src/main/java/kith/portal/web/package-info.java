/** The pages of users, and what agents do about accounts of users. */
@NullMarked
package kith.portal.web;

import org.jspecify.annotations.NullMarked;
