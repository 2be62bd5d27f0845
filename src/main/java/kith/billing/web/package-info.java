/** The pages of charges. */
@NullMarked
package kith.billing.web;

import org.jspecify.annotations.NullMarked;
