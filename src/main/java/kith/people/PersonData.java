package kith.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about a person. The first address and the first number are the primary ones; organization and
 * labels go by their names.
 */
public record PersonData(
        String name,
        @Nullable String title,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String displayName,
        @Nullable String organization,
        @Nullable String position,
        boolean manager,
        @Nullable String language,
        @Nullable String timeZone,
        List<String> emails,
        List<PhoneData> phones,
        List<String> labels) {

    public PersonData {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        labels = List.copyOf(labels);
    }

    /** The same with other addresses, numbers and labels. */
    public PersonData with(List<String> newEmails, List<PhoneData> newPhones, List<String> newLabels) {
        return new PersonData(
                name,
                title,
                firstName,
                lastName,
                displayName,
                organization,
                position,
                manager,
                language,
                timeZone,
                newEmails,
                newPhones,
                newLabels);
    }

    boolean sameValues(PersonData other) {
        return with(List.of(), List.of(), List.of()).equals(other.with(List.of(), List.of(), List.of()));
    }
}
