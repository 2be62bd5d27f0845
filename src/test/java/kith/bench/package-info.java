/** Measures Kith on a large installation; run by {@code ./bench}, no part of the tests. */
@NullMarked
package kith.bench;

import org.jspecify.annotations.NullMarked;
