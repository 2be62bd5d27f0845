/** The page that ends a trial. */
@NullMarked
package kith.sample.web;

import org.jspecify.annotations.NullMarked;
