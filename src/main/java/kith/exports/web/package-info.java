/** The page of exports and what can be done there. */
@NullMarked
package kith.exports.web;

import org.jspecify.annotations.NullMarked;
