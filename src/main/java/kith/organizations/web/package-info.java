/** The pages of organizations. */
@NullMarked
package kith.organizations.web;

import org.jspecify.annotations.NullMarked;
