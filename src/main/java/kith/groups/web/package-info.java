/** The administration of usergroups, and their card on organizations. */
@NullMarked
package kith.groups.web;

import org.jspecify.annotations.NullMarked;
