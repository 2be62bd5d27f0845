package kith.people;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields of a record as forms show and send them: text, empty for none. */
@Component
public class FieldValues {

    private final PhoneRepository phones;

    FieldValues(PhoneRepository phones) {
        this.phones = phones;
    }

    public String of(Person person, PersonField field) {
        PersonName name = person.name();
        Membership membership = person.membership();
        return switch (field) {
            case TITLE -> text(name.title());
            case FIRST_NAME -> text(name.first());
            case LAST_NAME -> text(name.last());
            case NAME -> name.full();
            case DISPLAY_NAME -> text(name.display());
            case EMAIL -> text(person.email());
            case PHONE -> primaryPhone(person.id());
            case ORGANIZATION -> membership == null ? "" : membership.name();
            case POSITION -> membership == null ? "" : text(membership.position());
            case MANAGER -> String.valueOf(membership != null && membership.manager());
            case TIME_ZONE -> text(person.timeZone());
            case LANGUAGE -> text(person.language());
            case SUMMARY -> text(person.summary());
        };
    }

    private String primaryPhone(PersonId person) {
        return phones.of(person).stream()
                .findFirst()
                .map(ContactPoint.Phone::number)
                .orElse("");
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
