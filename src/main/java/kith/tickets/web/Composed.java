package kith.tickets.web;

import java.util.Map;

/**
 * What somebody has written and could not send.
 *
 * @param problems message keys by field
 */
public record Composed(boolean note, String body, Map<String, String> problems) {

    static final Composed EMPTY = new Composed(false, "", Map.of());
}
