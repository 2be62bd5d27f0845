/** The pages about personal data. */
@NullMarked
package kith.privacy.web;

import org.jspecify.annotations.NullMarked;
