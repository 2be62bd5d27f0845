package kith.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.organizations.Organizations;
import kith.people.ContactPoint.Email;
import kith.people.ContactPoint.Phone;
import kith.people.ContactPoint.PhoneKind;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Puts valid field values where they belong. */
@Component
class FieldStorage {

    private final PersonRepository people;
    private final EmailRepository emails;
    private final PhoneRepository phones;
    private final Organizations organizations;

    FieldStorage(PersonRepository people, EmailRepository emails, PhoneRepository phones, Organizations organizations) {
        this.people = people;
        this.emails = emails;
        this.phones = phones;
        this.organizations = organizations;
    }

    /** The field's name in the change log. */
    String logName(PersonField field) {
        return field == PersonField.MANAGER ? "is_manager" : field.key();
    }

    void save(Person person, Map<PersonField, String> wanted) {
        Map<PersonField, String> values = new EnumMap<>(PersonField.class);
        values.putAll(wanted);
        keepNameWhole(person, values);
        leaveFormerOrganization(values);
        List<Sql> assignments = new ArrayList<>();
        values.forEach((field, value) -> column(field, value).ifPresent(assignments::add));
        if (!assignments.isEmpty()) {
            people.update(person.id(), assignments);
        }
        Optional.ofNullable(values.get(PersonField.EMAIL)).ifPresent(value -> saveEmail(person.id(), value));
        Optional.ofNullable(values.get(PersonField.PHONE)).ifPresent(value -> savePhone(person.id(), value));
        Optional.ofNullable(values.get(PersonField.SUMMARY)).ifPresent(value -> people.summarize(person.id(), value));
    }

    /** A full name that was emptied is put together again; one made of first and last name follows them. */
    private static void keepNameWhole(Person person, Map<PersonField, String> values) {
        PersonName name = person.name();
        boolean partsChange = values.containsKey(PersonField.FIRST_NAME) || values.containsKey(PersonField.LAST_NAME);
        String first = values.getOrDefault(PersonField.FIRST_NAME, text(name.first()));
        String last = values.getOrDefault(PersonField.LAST_NAME, text(name.last()));
        String full = values.get(PersonField.NAME);
        boolean emptied = full != null && full.isEmpty();
        if (!emptied && !(full == null && partsChange && name.followsItsParts())) {
            return;
        }
        String both = PersonName.both(first, last);
        String whole = both.isEmpty() ? localPart(person, values).orElse(name.full()) : both;
        values.put(PersonField.NAME, whole.substring(0, Math.min(whole.length(), PersonField.NAME.longest())));
    }

    private static Optional<String> localPart(Person person, Map<PersonField, String> values) {
        return EmailAddress.parse(values.getOrDefault(PersonField.EMAIL, text(person.email())))
                .map(EmailAddress::localPart);
    }

    /** Position and manager flag belong to the membership that ends. */
    private static void leaveFormerOrganization(Map<PersonField, String> values) {
        if (values.containsKey(PersonField.ORGANIZATION)) {
            values.putIfAbsent(PersonField.POSITION, "");
            values.putIfAbsent(PersonField.MANAGER, "false");
        }
    }

    private Optional<Sql> column(PersonField field, String value) {
        return Optional.ofNullable(
                switch (field) {
                    case TITLE -> Sql.of("title = ?", orNull(value));
                    case FIRST_NAME -> Sql.of("first_name = ?", orNull(value));
                    case LAST_NAME -> Sql.of("last_name = ?", orNull(value));
                    case NAME -> Sql.of("name = ?", value);
                    case DISPLAY_NAME -> Sql.of("display_name = ?", orNull(value));
                    case ORGANIZATION ->
                        Sql.of(
                                "organization_id = ?",
                                value.isEmpty()
                                        ? null
                                        : organizations.findOrCreate(value).value());
                    case POSITION -> Sql.of("position = ?", orNull(value));
                    case MANAGER -> Sql.of("is_manager = ?", Boolean.valueOf(value));
                    case TIME_ZONE -> Sql.of("time_zone = ?", orNull(value));
                    case LANGUAGE -> Sql.of("language = ?", orNull(value));
                    case EMAIL, PHONE, SUMMARY -> null;
                });
    }

    private void saveEmail(PersonId person, String value) {
        EmailAddress address = EmailAddress.parse(value).orElseThrow();
        emails.of(person).stream()
                .filter(Email::primary)
                .findFirst()
                .ifPresentOrElse(primary -> emails.change(primary.id(), address), () -> addEmail(person, address));
    }

    private void addEmail(PersonId person, EmailAddress address) {
        if (!emails.add(person, address, null)) {
            throw new DuplicateKeyException("the new address of user " + person);
        }
    }

    private void savePhone(PersonId person, String value) {
        Optional<Phone> first = phones.of(person).stream().findFirst();
        if (value.isEmpty()) {
            first.ifPresent(phone -> phones.remove(person, phone.id()));
            return;
        }
        PhoneNumber number = PhoneNumber.parse(value).orElseThrow();
        first.ifPresentOrElse(
                phone -> phones.change(phone.id(), number), () -> phones.add(person, number, PhoneKind.PHONE, null));
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
