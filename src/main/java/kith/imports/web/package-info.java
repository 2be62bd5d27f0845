/** The steps of an import as pages. */
@NullMarked
package kith.imports.web;

import org.jspecify.annotations.NullMarked;
