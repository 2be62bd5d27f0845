package kith.imports;

import java.util.List;
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
        List<String> labels) {}
