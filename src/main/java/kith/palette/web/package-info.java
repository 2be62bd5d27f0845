/** The answers of the palette, the search page and the sheet of keys. */
@NullMarked
package kith.palette.web;

import org.jspecify.annotations.NullMarked;
