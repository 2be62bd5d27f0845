package kith.directory.web;

import kith.directory.Condition;

/**
 * A filter as the list shows it.
 *
 * @param kind which filter it is, as in {@code edit=}
 * @param operator the words between name and value: is, is not, within the last
 * @param value what it is set to; empty when the operator says it all
 */
record Chip(Condition condition, FilterKind kind, String operator, String value) {}
