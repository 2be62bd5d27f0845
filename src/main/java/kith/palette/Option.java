package kith.palette;

import org.jspecify.annotations.Nullable;

/**
 * One line of the palette: a link and what is said about it.
 *
 * @param icon for lines without an avatar
 * @param key the key that does the same, where there is one
 */
public record Option(
        Kind kind,
        String href,
        Marked text,
        @Nullable String detail,
        @Nullable Long record,
        @Nullable String icon,
        @Nullable String key) {

    /** What a line leads to; also the groups, in their order. */
    public enum Kind {
        PERSON,
        ORGANIZATION,
        TICKET,
        ACTION,
        PLACE,
        CREATE
    }

    static Option record(Kind kind, long id, String name, @Nullable String detail, String words) {
        String path = kind == Kind.PERSON ? "/agent/users/" : "/agent/organizations/";
        return new Option(kind, path + id, Marked.of(name, words), detail, id, null, null);
    }

    public String name() {
        return text.before() + text.match() + text.after();
    }
}
