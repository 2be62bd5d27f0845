package kith.people;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person is called.
 *
 * @param full the full name; never empty
 * @param display shown instead of the real name where it is set
 */
public record PersonName(
        String full,
        @Nullable String display,
        @Nullable String title,
        @Nullable String first,
        @Nullable String last) {

    /** The name that pages and mails show. */
    public String shown() {
        return display == null ? full : display;
    }

    /** The full name as given, else first and last name, else what stands before the @ of the address. */
    public static String compose(
            @Nullable String full, @Nullable String first, @Nullable String last, EmailAddress address) {
        if (full != null && !full.isBlank()) {
            return full;
        }
        String both = both(first, last);
        return both.isEmpty() ? address.localPart() : both;
    }

    /** Whether the full name is nothing but first and last name, so that it follows when they change. */
    boolean followsItsParts() {
        return full.equals(both(first, last));
    }

    static String both(@Nullable String first, @Nullable String last) {
        return Stream.of(first, last)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}
