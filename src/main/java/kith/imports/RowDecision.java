package kith.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kith.imports.Decision.Create;
import kith.imports.Decision.Fail;
import kith.imports.Decision.Skip;
import kith.imports.Decision.Unchanged;
import kith.imports.Decision.Update;
import kith.imports.ImportOptions.Mode;
import kith.people.KnownPerson;
import kith.people.PersonData;
import kith.people.PhoneData;
import org.jspecify.annotations.Nullable;

/** Decides what comes of a row, for check and run alike. */
final class RowDecision {

    private final Mapping mapping;
    private final ImportOptions options;
    private final ColumnRules rules;
    private final ExtraRules extras;

    RowDecision(Mapping mapping, ImportOptions options, Map<Long, String> defaults) {
        this.mapping = mapping;
        this.options = options;
        this.rules = new ColumnRules(mapping, options.mode());
        this.extras = new ExtraRules(mapping, options.mode(), defaults);
    }

    /** Every address that the row gives, the one it is about first. */
    static List<String> addresses(PersonDraft draft) {
        return Stream.concat(Stream.of(Objects.requireNonNull(draft.email())), draft.furtherEmails().stream())
                .toList();
    }

    /** The decision; {@code known} learns what the row does. */
    Decision decide(ParsedRow row, KnownPeople known) {
        PersonDraft draft = row.person();
        Set<KnownPerson> found = known.having(addresses(draft));
        if (known.banned(addresses(draft))) {
            return new Skip(finding(Target.EMAIL, "banned", draft));
        }
        if (found.size() > 1) {
            if (found.stream().anyMatch(KnownPerson::agent)) {
                return new Skip(finding(Target.FURTHER_EMAIL, "agent", draft));
            }
            return new Fail(List.of(finding(Target.FURTHER_EMAIL, "several-people", draft)));
        }
        if (found.isEmpty()) {
            PersonData person = created(draft);
            known.created(-row.number(), person);
            return new Create(-row.number(), person, remarks(row, person));
        }
        return decide(found.iterator().next(), row, known);
    }

    private Decision decide(KnownPerson person, ParsedRow row, KnownPeople known) {
        PersonDraft draft = row.person();
        String hindrance = hindrance(person);
        if (hindrance != null) {
            return new Skip(finding(Target.EMAIL, hindrance, draft));
        }
        PersonData after = updated(person.data(), draft);
        if (after.equals(person.data())) {
            return new Unchanged(remarks(row, after));
        }
        PersonData labelled = labelled(after);
        known.updated(person.id(), labelled);
        return new Update(person.id(), person.data(), labelled, remarks(row, labelled));
    }

    private @Nullable String hindrance(KnownPerson person) {
        if (person.agent()) {
            return "agent";
        }
        if (!person.present()) {
            return "gone";
        }
        if (options.mode() == Mode.SKIP_EXISTING) {
            return "exists";
        }
        return person.editable() ? null : "not-editable";
    }

    private Finding finding(Target target, String code, PersonDraft draft) {
        return Finding.of(header(target), "imports.problem." + code, Objects.requireNonNull(draft.email()));
    }

    /** What of the row does not go in. A position is held within an organization. */
    private List<Finding> remarks(ParsedRow row, PersonData result) {
        String position = row.person().position();
        boolean nowhere = position != null && result.organization() == null;
        if (!nowhere && row.leftOut().isEmpty()) {
            return List.of();
        }
        Stream<Finding> leftOut = row.leftOut().stream().map(Finding::leftOut);
        Stream<Finding> homeless = nowhere
                ? Stream.of(Finding.of(
                        header(Target.POSITION),
                        "imports.remark.position-without-organization",
                        String.valueOf(position)))
                : Stream.of();
        return Stream.concat(leftOut, homeless).toList();
    }

    private String header(Target target) {
        return mapping.to(target).stream()
                .findFirst()
                .map(ColumnMapping::header)
                .orElse("");
    }

    private PersonData created(PersonDraft draft) {
        String email = Objects.requireNonNull(draft.email());
        String organization = options.organization() == null ? draft.organization() : options.organization();
        return labelled(new PersonData(
                Objects.requireNonNullElseGet(draft.fullName(), () -> email.substring(0, email.indexOf('@'))),
                draft.title(),
                draft.firstName(),
                draft.lastName(),
                draft.displayName(),
                organization,
                organization == null ? null : draft.position(),
                false,
                draft.language(),
                draft.timeZone(),
                addresses(draft),
                distinct(phones(draft)),
                draft.labels(),
                extras.created(draft.extras())));
    }

    private PersonData updated(PersonData old, PersonDraft draft) {
        String first = rules.text(Target.FIRST_NAME, old.firstName(), draft.firstName());
        String last = rules.text(Target.LAST_NAME, old.lastName(), draft.lastName());
        String organization = rules.organization(old.organization(), draft.organization(), options.organization());
        return new PersonData(
                name(old, draft, first, last),
                rules.text(Target.TITLE, old.title(), draft.title()),
                first,
                last,
                rules.text(Target.DISPLAY_NAME, old.displayName(), draft.displayName()),
                organization,
                organization == null ? null : rules.text(Target.POSITION, old.position(), draft.position()),
                organization != null && old.manager(),
                rules.text(Target.LANGUAGE, old.language(), draft.language()),
                rules.text(Target.TIME_ZONE, old.timeZone(), draft.timeZone()),
                rules.emails(old.emails(), addresses(draft)),
                rules.phones(old.phones(), distinct(phones(draft))),
                rules.labels(old.labels(), draft.labels()),
                extras.updated(old.extras(), draft.extras()));
    }

    /** A name is never emptied. Where a file has only its parts, it follows them once both are known. */
    private String name(PersonData old, PersonDraft draft, @Nullable String first, @Nullable String last) {
        if (rules.decides(Target.NAME)) {
            return Objects.requireNonNullElse(rules.text(Target.NAME, old.name(), draft.name()), old.name());
        }
        boolean changed = !Objects.equals(first, old.firstName()) || !Objects.equals(last, old.lastName());
        return changed && first != null && last != null ? first + " " + last : old.name();
    }

    private PersonData labelled(PersonData person) {
        return options.label() == null
                ? person
                : person.with(
                        person.emails(),
                        person.phones(),
                        ColumnRules.joined(person.labels(), List.of(options.label())));
    }

    private static List<PhoneData> phones(PersonDraft draft) {
        return draft.phones().stream()
                .map(phone -> PhoneData.of(phone.typed(), phone.e164()))
                .toList();
    }

    private static List<PhoneData> distinct(List<PhoneData> phones) {
        List<PhoneData> all = new ArrayList<>();
        phones.stream().filter(phone -> all.stream().noneMatch(phone::sameAs)).forEach(all::add);
        return all;
    }
}
