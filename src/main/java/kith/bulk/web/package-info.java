/** The bulk bar of the users list and the pages of bulk actions. */
@NullMarked
package kith.bulk.web;

import org.jspecify.annotations.NullMarked;
