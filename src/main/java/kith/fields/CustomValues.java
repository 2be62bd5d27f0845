package kith.fields;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What records hold in custom fields. Whoever asks has made sure that the record may be seen, or changed; changes belong
 * into the transaction that holds the record.
 */
@Service
public class CustomValues {

    private final CustomFields fields;
    private final ValueRepository values;
    private final Clock clock;

    CustomValues(CustomFields fields, ValueRepository values, Clock clock) {
        this.fields = fields;
        this.values = values;
        this.clock = clock;
    }

    /** The values of one record, by field. */
    public Map<Long, FieldValue> of(FieldOwner owner, List<CustomField> shown) {
        return of(owner.subject(), List.of(owner.id()), shown).getOrDefault(owner.id(), Map.of());
    }

    /** The values of many records, by record and field. */
    public Map<Long, Map<Long, FieldValue>> of(FieldSubject subject, Collection<Long> owners, List<CustomField> shown) {
        return values.find(subject, owners, shown.stream().map(CustomField::id).toList());
    }

    /** Why what was typed cannot be, by field. */
    public Map<Long, ValueProblem> problems(
            List<CustomField> shown, Map<Long, String> typed, Audience audience, String language, ZoneId zone) {
        Map<Long, ValueProblem> problems = new HashMap<>();
        for (CustomField field : shown) {
            if (field.kind().holdsValue() && typed.containsKey(field.id())) {
                problem(field, typed.getOrDefault(field.id(), ""), audience, language, zone)
                        .ifPresent(problem -> problems.put(field.id(), problem));
            }
        }
        return problems;
    }

    private Optional<ValueProblem> problem(
            CustomField field, String typed, Audience audience, String language, ZoneId zone) {
        String custom = field.words(language).message();
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return TypedValue.read(field, typed, zone)
                .map(read -> ValueCheck.problem(field, field.rules(audience), read.value(), today, zone, custom))
                .orElseGet(() -> Optional.of(new ValueProblem("fields.problem.malformed", null, custom)));
    }

    /** Gives the record these values, unless one of them cannot be or somebody changed the same one meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ValuesOutcome edit(
            FieldOwner owner, List<ValueEdit> edits, Audience audience, String language, ZoneId zone) {
        List<CustomField> shown = fields.of(owner.subject(), audience);
        Map<Long, FieldValue> present = of(owner, shown);
        Map<Long, String> wanted = new HashMap<>();
        Map<Long, String> theirs = new HashMap<>();
        for (CustomField field : shown) {
            String now = TypedValue.show(present.get(field.id()), zone);
            edits.stream().filter(edit -> edit.field() == field.id()).forEach(edit -> {
                String value = TypedValue.tidy(field.kind(), edit.value());
                String was = TypedValue.tidy(field.kind(), edit.was());
                if (!value.equals(now) && !value.equals(was) && !was.equals(now)) {
                    theirs.put(field.id(), now);
                }
                if (value.equals(was) ? value.isEmpty() && now.isEmpty() : !value.equals(now)) {
                    wanted.put(field.id(), value);
                }
            });
        }
        return theirs.isEmpty()
                ? save(owner, shown, wanted, audience, language, zone)
                : new ValuesOutcome.Conflict(theirs);
    }

    private ValuesOutcome save(
            FieldOwner owner,
            List<CustomField> shown,
            Map<Long, String> wanted,
            Audience audience,
            String language,
            ZoneId zone) {
        Map<Long, ValueProblem> problems = problems(shown, wanted, audience, language, zone);
        if (!problems.isEmpty()) {
            return new ValuesOutcome.Invalid(problems);
        }
        write(owner, shown, wanted, zone);
        return new ValuesOutcome.Saved();
    }

    /** Stores what {@link #problems} found nothing wrong with. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(FieldOwner owner, List<CustomField> shown, Map<Long, String> typed, ZoneId zone) {
        List<ValueRepository.Row> rows = new ArrayList<>();
        for (CustomField field : shown) {
            if (field.kind().holdsValue() && typed.containsKey(field.id())) {
                @Nullable FieldValue value = TypedValue.read(field, typed.getOrDefault(field.id(), ""), zone)
                        .map(TypedValue.Read::value)
                        .orElse(null);
                rows.add(new ValueRepository.Row(owner.id(), field.id(), value));
            }
        }
        values.write(owner.subject(), rows);
    }

    /** What these records hold, as {@link FieldValue#stored} writes it, by record and field. */
    public Map<Long, Map<Long, String>> stored(FieldSubject subject, Collection<Long> owners) {
        Map<Long, Map<Long, String>> stored = new HashMap<>();
        of(subject, owners, fields.of(subject, Audience.AGENT)).forEach((owner, held) -> {
            Map<Long, String> texts = new HashMap<>();
            held.forEach((field, value) -> texts.put(field, value.stored()));
            stored.put(owner, texts);
        });
        return stored;
    }

    /** Gives many records these values, written as {@link #stored} tells them; empty for none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(FieldSubject subject, Map<Long, Map<Long, String>> stored) {
        Map<Long, FieldKind> kinds = new HashMap<>();
        fields.of(subject, Audience.AGENT).forEach(field -> kinds.put(field.id(), field.kind()));
        List<ValueRepository.Row> rows = new ArrayList<>();
        stored.forEach((owner, values) -> values.forEach((field, text) -> {
            FieldKind kind = kinds.get(field);
            if (kind != null) {
                rows.add(new ValueRepository.Row(owner, field, FieldValue.of(kind, text)));
            }
        }));
        values.write(subject, rows);
    }
}
