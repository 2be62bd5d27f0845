/** The page of the list, and the file made of it. */
@NullMarked
package kith.directory.web;

import org.jspecify.annotations.NullMarked;
