/** The pages of incoming mail. */
@NullMarked
package kith.inbox.web;

import org.jspecify.annotations.NullMarked;
