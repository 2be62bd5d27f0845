package kith.fields;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Custom fields on a form: what stands in them, and what is wrong with it. */
public record FieldForm(List<Entry> entries) {

    public static final FieldForm NONE = new FieldForm(List.of());

    /**
     * One field.
     *
     * @param words in the reader's language
     * @param was what stood there when the form was opened
     * @param problem in the reader's words
     * @param theirs what somebody else has made of it meanwhile
     */
    public record Entry(
            CustomField field,
            FieldWords words,
            String was,
            String value,
            @Nullable String problem,
            @Nullable String theirs) {

        /** Its name in the form. */
        public String name() {
            return "f" + field.id();
        }

        public boolean chosen(FieldChoice choice) {
            return List.of(value.split(",")).contains(Long.toString(choice.id()));
        }

        public boolean wrong() {
            return problem != null || theirs != null;
        }

        boolean required(Audience audience) {
            return field.rules(audience).required();
        }

        /** The names of the choices that these numbers stand for; anything else as it is. */
        public String say(String typed) {
            if (!field.kind().choices()) {
                return typed;
            }
            return field.choices().stream()
                    .filter(choice -> List.of(typed.split(",")).contains(Long.toString(choice.id())))
                    .map(FieldChoice::path)
                    .collect(Collectors.joining(", "));
        }
    }

    /** A form for a record that has these values. */
    public static FieldForm open(List<CustomField> fields, Map<Long, FieldValue> values, Texts texts) {
        return of(fields, field -> TypedValue.show(values.get(field.id()), texts.zone()), texts);
    }

    /** A form for a record that is yet to be made: it begins with the defaults. */
    public static FieldForm fresh(List<CustomField> fields, Texts texts) {
        return of(fields, field -> defaultOf(field, texts.zone()), texts);
    }

    /** What a form begins with for a new record. */
    public static String defaultOf(CustomField field, ZoneId zone) {
        return TypedValue.show(FieldValue.of(field.kind(), field.defaultValue()), zone);
    }

    private static FieldForm of(List<CustomField> fields, Function<CustomField, String> value, Texts texts) {
        String language = texts.language().toLanguageTag();
        return new FieldForm(fields.stream()
                .map(field -> {
                    String shown = value.apply(field);
                    return new Entry(field, field.words(language), shown, shown, null, null);
                })
                .toList());
    }

    /** What was sent; fields that were not on the form are left out. */
    public static FieldForm sent(List<CustomField> fields, MultiValueMap<String, String> parameters, Texts texts) {
        String language = texts.language().toLanguageTag();
        List<Entry> entries = new ArrayList<>();
        for (CustomField field : fields) {
            String was = parameters.getFirst("was_f" + field.id());
            List<String> values = parameters.getOrDefault("f" + field.id(), List.of()).stream()
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (was != null) {
                String value = field.kind().several()
                        ? values.stream().sorted(FieldForm::byNumber).collect(Collectors.joining(","))
                        : values.isEmpty() ? "" : values.getFirst();
                entries.add(new Entry(field, field.words(language), was, value, null, null));
            }
        }
        return new FieldForm(entries);
    }

    /** What was sent for a record that is yet to be made; fields that were not on the form have their defaults. */
    public static FieldForm sentFresh(List<CustomField> fields, MultiValueMap<String, String> parameters, Texts texts) {
        Map<Long, Entry> sent = new HashMap<>();
        sent(fields, parameters, texts)
                .entries()
                .forEach(entry -> sent.put(entry.field().id(), entry));
        return new FieldForm(fresh(fields, texts).entries().stream()
                .map(entry -> sent.getOrDefault(entry.field().id(), entry))
                .toList());
    }

    private static int byNumber(String a, String b) {
        return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
    }

    public List<ValueEdit> edits() {
        return entries.stream()
                .filter(entry -> entry.field().kind().holdsValue())
                .map(entry -> new ValueEdit(entry.field().id(), entry.was(), entry.value()))
                .toList();
    }

    /** What was typed, by field. */
    public Map<Long, String> typed() {
        Map<Long, String> typed = new HashMap<>();
        entries.forEach(entry -> typed.put(entry.field().id(), entry.value()));
        return typed;
    }

    public FieldForm withProblems(Map<Long, ValueProblem> problems, Texts texts) {
        return new FieldForm(entries.stream()
                .map(entry -> {
                    ValueProblem problem = problems.get(entry.field().id());
                    String said = problem == null ? null : problem.say(texts);
                    return new Entry(entry.field(), entry.words(), entry.was(), entry.value(), said, entry.theirs());
                })
                .toList());
    }

    /** Theirs becomes what stood there, so that sending the form again means "keep mine". */
    public FieldForm withTheirs(Map<Long, String> theirs) {
        return new FieldForm(entries.stream()
                .map(entry -> {
                    String other = theirs.get(entry.field().id());
                    String was = Objects.requireNonNullElse(other, entry.was());
                    return new Entry(entry.field(), entry.words(), was, entry.value(), entry.problem(), other);
                })
                .toList());
    }
}
