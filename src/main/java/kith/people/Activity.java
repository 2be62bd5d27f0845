package kith.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened around a person.
 *
 * @param id tells it from others of the same source at the same moment
 * @param icon the name of its icon
 * @param text what happened, in one sentence
 * @param details what more there is to say, one after the other
 * @param quote the beginning of what somebody wrote
 */
public record Activity(
        Instant at,
        long id,
        String icon,
        Phrase text,
        List<Phrase> details,
        @Nullable String quote) {

    public Activity {
        details = List.copyOf(details);
    }

    public Activity(Instant at, long id, String icon, Phrase text) {
        this(at, id, icon, text, List.of(), null);
    }

    /** What a stream can be narrowed to. */
    public enum Kind {
        TICKETS,
        CHATS,
        NOTES,
        CHANGES,
        ACCOUNT
    }

    /** The name of a field in the change log, as a word of a phrase. */
    public record Field(String name) {}

    /** The way a change came, as a word of a phrase. */
    public record Source(String source) {}

    /** The key of a message and the words that fill it in: names as they are, fields, sources, and lists of them. */
    public record Phrase(String key, List<Object> words) {

        public Phrase {
            words = List.copyOf(words);
        }

        public static Phrase of(String key, Object... words) {
            return new Phrase(key, List.of(words));
        }

        /** Words that need no message: what somebody typed, an address. */
        public static Phrase plain(Object words) {
            return of("people.activity.plain", words);
        }
    }
}
