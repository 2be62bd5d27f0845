package kith.fields;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads what the designer sends, and says what is not right about it. */
final class DraftCheck {

    private static final int MOST_CHOICES = 500;

    private final FieldDraft draft;
    private final Map<String, String> problems = new TreeMap<>();

    DraftCheck(FieldDraft draft) {
        this.draft = draft;
    }

    /** By the name of the control, the key of the message. */
    Map<String, String> problems() {
        return problems;
    }

    /** The field as it shall be, yet without choices, and without a default where that is a choice. */
    CustomField read(long id, FieldSubject subject, int version, ZoneId zone) {
        FieldKind kind = draft.kind();
        CustomField field = new CustomField(
                id,
                subject,
                kind,
                text("title", draft.title(), 100, FieldKind.TEXT),
                text("description", draft.description(), 1000, FieldKind.TEXTAREA),
                text("message", draft.message(), 300, FieldKind.TEXT),
                draft.enabled(),
                draft.agentOnly(),
                "",
                draft.userRules().read(kind, "user-", problems),
                draft.agentRules().read(kind, "agent-", problems),
                translations(),
                List.of(),
                version);
        if (field.title().isEmpty()) {
            problems.put("title", "fields.wrong.title-missing");
        }
        if (kind.choices()) {
            checkChoices(ChoiceDraft.inOrder(draft.choices()));
            return field;
        }
        return withDefault(field, zone);
    }

    private void checkChoices(List<ChoiceDraft> choices) {
        List<String> paths = ChoiceDraft.paths(choices);
        Set<String> different = new HashSet<>();
        if (choices.isEmpty()) {
            problems.put("choices", "fields.wrong.choices-missing");
        } else if (choices.size() > MOST_CHOICES) {
            problems.put("choices", "fields.wrong.choices-many");
        } else if (choices.stream().anyMatch(choice -> choice.name().contains(FieldChoice.SEPARATOR.strip()))) {
            problems.put("choices", "fields.wrong.choice-mark");
        } else if (choices.stream().anyMatch(choice -> choice.name().length() > 100)) {
            problems.put("choices", "fields.wrong.choice-long");
        } else if (!paths.stream().allMatch(path -> different.add(path.toLowerCase(Locale.ROOT)))) {
            problems.put("choices", "fields.wrong.choice-twice");
        }
        List<String> wanted = draft.defaultPaths();
        boolean known = wanted.stream().allMatch(path -> paths.stream().anyMatch(path::equalsIgnoreCase));
        if (!known || (wanted.size() > 1 && !draft.kind().several())) {
            problems.put("default", "fields.wrong.default-choice");
        }
    }

    private CustomField withDefault(CustomField field, ZoneId zone) {
        if (!field.kind().holdsValue()) {
            return field;
        }
        String stored = TypedValue.read(field, draft.defaultValue(), zone)
                .filter(read -> !(read.value() instanceof FieldValue.Text(var text))
                        || text.length() <= field.kind().longest())
                .map(read -> read.value() == null ? "" : read.value().stored())
                .orElse(null);
        if (stored == null) {
            problems.put("default", "fields.wrong.default");
            return field;
        }
        return field.withDefault(stored);
    }

    private Map<String, FieldWords> translations() {
        Map<String, FieldWords> translations = new TreeMap<>();
        draft.translations().forEach((language, words) -> {
            FieldWords tidy = new FieldWords(
                    text("title-" + language, words.title(), 100, FieldKind.TEXT),
                    text("description-" + language, words.description(), 1000, FieldKind.TEXTAREA),
                    text("message-" + language, words.message(), 300, FieldKind.TEXT));
            if (!tidy.empty()) {
                translations.put(language, tidy);
            }
        });
        return translations;
    }

    private String text(String name, String typed, int longest, FieldKind lines) {
        String text = TypedValue.tidy(lines, typed);
        if (text.length() > longest) {
            problems.put(name, "fields.wrong.long");
        }
        return text;
    }
}
