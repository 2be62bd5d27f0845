package kith.people;

import java.util.List;
import java.util.Objects;
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
        List<String> labels,
        PersonExtras extras) {

    public PersonData {
        // What was written down before there were any has none.
        extras = Objects.requireNonNullElse(extras, PersonExtras.NONE);
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        labels = List.copyOf(labels);
    }

    /** The same with other addresses, numbers and labels. */
    public PersonData with(List<String> newEmails, List<PhoneData> newPhones, List<String> newLabels) {
        return with(newEmails, newPhones, newLabels, extras);
    }

    /** The same with other extras. */
    public PersonData with(PersonExtras newExtras) {
        return with(emails, phones, labels, newExtras);
    }

    private PersonData with(
            List<String> newEmails, List<PhoneData> newPhones, List<String> newLabels, PersonExtras newExtras) {
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
                newLabels,
                newExtras);
    }

    boolean sameValues(PersonData other) {
        return rowAlone().equals(other.rowAlone());
    }

    private PersonData rowAlone() {
        return with(List.of(), List.of(), List.of(), PersonExtras.NONE);
    }
}
