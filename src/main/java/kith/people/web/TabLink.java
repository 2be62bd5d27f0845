package kith.people.web;

import org.jspecify.annotations.Nullable;

/** A tab as it stands in the row of tabs. */
record TabLink(String name, @Nullable Long count, String address, boolean current) {}
