/** The views pane and the forms of a saved view. */
@NullMarked
package kith.views.web;

import org.jspecify.annotations.NullMarked;
