package kith.imports;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.people.PersonExtras;
import org.jspecify.annotations.Nullable;

/**
 * What one row says about a person. A null text and an empty list mean that the row says nothing.
 */
public record PersonDraft(
        @Nullable String name,
        @Nullable String title,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String displayName,
        @Nullable String email,
        List<String> furtherEmails,
        List<Parsed.Phone> phones,
        @Nullable String organization,
        @Nullable String position,
        @Nullable String language,
        @Nullable String timeZone,
        List<String> labels,
        PersonExtras extras) {

    /** The name as given, else put together from its parts; null when there is neither. */
    public @Nullable String fullName() {
        if (name != null) {
            return name;
        }
        String composed =
                Stream.of(firstName, lastName).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return composed.isEmpty() ? null : composed;
    }
}
