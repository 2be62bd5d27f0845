package kith.fields;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A custom field as administrators define it.
 *
 * @param message said instead of our own words when a value breaks a rule; empty for none
 * @param agentOnly whether users never see it
 * @param defaultValue what new records begin with, as {@link FieldValue#stored} writes it; empty for none
 * @param translations by BCP 47 tag
 * @param choices in their order, each before those under it
 */
public record CustomField(
        long id,
        FieldSubject subject,
        FieldKind kind,
        String title,
        String description,
        String message,
        boolean enabled,
        boolean agentOnly,
        String defaultValue,
        FieldRules userRules,
        FieldRules agentRules,
        Map<String, FieldWords> translations,
        List<FieldChoice> choices,
        int version) {

    /** Whether it stands on forms for these. */
    public boolean shownTo(Audience audience) {
        return switch (audience) {
            case AGENT -> true;
            case USER -> !agentOnly && kind != FieldKind.HIDDEN;
        };
    }

    public FieldRules rules(Audience audience) {
        return switch (audience) {
            case AGENT -> agentRules;
            case USER -> userRules;
        };
    }

    /** What it says in this language; what was not translated as it was defined. */
    public FieldWords words(String language) {
        FieldWords own = translations.getOrDefault(language, FieldWords.NONE);
        return new FieldWords(
                own.title().isEmpty() ? title : own.title(),
                own.description().isEmpty() ? description : own.description(),
                own.message().isEmpty() ? message : own.message());
    }

    public Optional<FieldChoice> choice(long wanted) {
        return choices.stream().filter(choice -> choice.id() == wanted).findFirst();
    }

    /** The choice of this path, case set aside. */
    public Optional<FieldChoice> choice(String path) {
        return choices.stream()
                .filter(choice -> choice.path().equalsIgnoreCase(path.strip()))
                .findFirst();
    }

    /** The same on a form where users cannot leave it out. */
    public CustomField requiredOfUsers() {
        return with(defaultValue, userRules.requiring(), choices);
    }

    CustomField withDefault(String stored) {
        return with(stored, userRules, choices);
    }

    CustomField withChoices(List<FieldChoice> all) {
        return with(defaultValue, userRules, all);
    }

    private CustomField with(String otherDefault, FieldRules otherUserRules, List<FieldChoice> otherChoices) {
        return new CustomField(
                id,
                subject,
                kind,
                title,
                description,
                message,
                enabled,
                agentOnly,
                otherDefault,
                otherUserRules,
                agentRules,
                translations,
                otherChoices,
                version);
    }
}
