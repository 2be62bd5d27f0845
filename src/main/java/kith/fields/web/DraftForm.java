package kith.fields.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.fields.ChoiceDraft;
import kith.fields.FieldDraft;
import kith.fields.FieldKind;
import kith.fields.FieldWords;
import kith.fields.RulesDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads the form of the designer. */
record DraftForm(MultiValueMap<String, String> sent) {

    private static final int DEEPEST = 4;

    FieldDraft draft() {
        return new FieldDraft(
                kind(),
                text("title"),
                text("description"),
                text("message"),
                sent.containsKey("enabled"),
                !text("audience").equals("USER"),
                text("default"),
                rules("user-"),
                rules("agent-"),
                translations(),
                choices(),
                gone());
    }

    private FieldKind kind() {
        String name = text("kind");
        return List.of(FieldKind.values()).stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(FieldKind.TEXT);
    }

    private RulesDraft rules(String whose) {
        return new RulesDraft(
                sent.containsKey(whose + "required"),
                text(whose + "min"),
                text(whose + "max"),
                text(whose + "pattern"),
                text(whose + "from"),
                text(whose + "to"),
                text(whose + "before"),
                text(whose + "after"));
    }

    private Map<String, FieldWords> translations() {
        Map<String, FieldWords> translations = new TreeMap<>();
        for (String name : sent.keySet()) {
            if (name.startsWith("title-")) {
                String language = name.substring("title-".length());
                translations.put(
                        language,
                        new FieldWords(text(name), text("description-" + language), text("message-" + language)));
            }
        }
        return translations;
    }

    /** The choices, after the button that was pressed among them has done its work. */
    private List<ChoiceDraft> choices() {
        List<String> ids = sent.getOrDefault("choice-id", List.of());
        List<String> names = sent.getOrDefault("choice-name", List.of());
        List<String> depths = sent.getOrDefault("choice-depth", List.of());
        List<ChoiceDraft> choices = new ArrayList<>();
        for (int i = 0; i < names.size() && i < ids.size() && i < depths.size(); i++) {
            Long id = number(ids.get(i));
            Long depth = number(depths.get(i));
            choices.add(new ChoiceDraft(id, names.get(i), depth == null ? 0 : (int) Math.min(depth, DEEPEST)));
        }
        press(choices, text("press"));
        return choices;
    }

    /** Whether a button among the choices was pressed, so that nothing is to be saved yet. */
    boolean pressed() {
        return !text("press").isEmpty();
    }

    private static void press(List<ChoiceDraft> choices, String button) {
        if (button.equals("add")) {
            choices.add(new ChoiceDraft(
                    null, "", choices.isEmpty() ? 0 : choices.getLast().depth()));
        }
        String[] parts = button.split("-", 2);
        Long row = parts.length == 2 ? number(parts[1]) : null;
        if (row == null || row >= choices.size()) {
            return;
        }
        int at = row.intValue();
        switch (parts[0]) {
            case "up" -> Collections.swap(choices, at, Math.max(0, at - 1));
            case "down" -> Collections.swap(choices, at, Math.min(choices.size() - 1, at + 1));
            case "in" -> choices.set(at, moved(choices.get(at), 1));
            case "out" -> choices.set(at, moved(choices.get(at), -1));
            case "drop" -> choices.remove(at);
            default -> {
                // A button of nobody's: the form is shown again as it was.
            }
        }
    }

    private static ChoiceDraft moved(ChoiceDraft choice, int by) {
        return new ChoiceDraft(choice.id(), choice.name(), Math.clamp(choice.depth() + by, 0, DEEPEST));
    }

    private Map<Long, String> gone() {
        Map<Long, String> gone = new HashMap<>();
        sent.forEach((name, values) -> {
            Long choice = name.startsWith("gone-") ? number(name.substring("gone-".length())) : null;
            if (choice != null) {
                gone.put(choice, values.getFirst());
            }
        });
        return gone;
    }

    private String text(String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    private static @Nullable Long number(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
