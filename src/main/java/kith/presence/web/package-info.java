@NullMarked
package kith.presence.web;

import org.jspecify.annotations.NullMarked;
