package kith.palette.web;

import java.util.List;

/**
 * A line of the sheet of keys.
 *
 * @param keys alternatives; a blank within one stands between two keys pressed one after the other
 * @param text the end of its message key {@code client.keys.<text>}
 */
record Shortcut(List<String> keys, String text) {

    static final List<Shortcut> ALL = List.of(
            of("move", "J", "K", "↓", "↑"),
            of("open", "Enter", "O"),
            of("peek", "Space"),
            of("select", "X"),
            of("select-range", "Shift+X"),
            of("search", "/"),
            of("filter", "F"),
            of("create", "C"),
            of("edit", "E"),
            of("note", "N"),
            of("neighbours", "[", "]"),
            of("tabs", "1 – 7"),
            of("go-tickets", "G T"),
            of("go-chats", "G C"),
            of("go-users", "G U"),
            of("go-organizations", "G O"),
            of("go-agents", "G A"),
            of("palette", "Ctrl+K"),
            of("save", "Ctrl+Enter"),
            of("undo", "Z"),
            of("close", "Esc"),
            of("help", "?"));

    private static Shortcut of(String text, String... keys) {
        return new Shortcut(List.of(keys), text);
    }
}
