/** The pages on which records are compared, merged, and taken apart again. */
@NullMarked
package kith.mergers.web;

import org.jspecify.annotations.NullMarked;
