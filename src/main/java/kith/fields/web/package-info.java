/** The designer of custom fields. */
@NullMarked
package kith.fields.web;

import org.jspecify.annotations.NullMarked;
