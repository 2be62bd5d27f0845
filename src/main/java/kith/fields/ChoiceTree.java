package kith.fields;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings the choices of a field into the shape the designer sent. */
@Component
class ChoiceTree {

    /** Says of a choice that was taken out that its values go with it. */
    static final String CLEAR = "clear";

    private final ChoiceRepository choices;

    ChoiceTree(ChoiceRepository choices) {
        this.choices = choices;
    }

    /** Removes choices; their values go too, or become those of another choice where that was decided. */
    void takeOut(CustomField field, Collection<Long> gone, Map<Long, String> decisions) {
        List<Long> cleared = new ArrayList<>();
        for (Long choice : gone) {
            String decision = decisions.getOrDefault(choice, CLEAR);
            if (decision.equals(CLEAR)) {
                cleared.add(choice);
            } else {
                choices.replace(field.id(), choice, Long.parseLong(decision));
            }
        }
        if (!cleared.isEmpty()) {
            choices.clear(field.id(), cleared);
        }
        choices.loosen(field.id());
        choices.delete(gone);
    }

    /** Makes these the choices of the field; numbers that are not its own count as new ones. */
    void save(long field, List<ChoiceDraft> wanted) {
        Set<Long> own = choices.of(List.of(field)).getOrDefault(field, List.of()).stream()
                .map(FieldChoice::id)
                .collect(Collectors.toSet());
        choices.loosen(field);
        List<String> paths = ChoiceDraft.paths(wanted);
        List<@Nullable Long> above = new ArrayList<>();
        for (int place = 0; place < wanted.size(); place++) {
            ChoiceDraft each = wanted.get(place);
            above.subList(each.depth(), above.size()).clear();
            Long parent = above.isEmpty() ? null : above.getLast();
            above.add(save(field, each, parent, paths.get(place), place, own));
        }
    }

    private long save(
            long field, ChoiceDraft wanted, @Nullable Long parent, String path, int place, Collection<Long> own) {
        Long id = wanted.id();
        if (id == null || !own.contains(id)) {
            return choices.insert(field, parent, wanted.name(), path, place);
        }
        choices.update(id, parent, wanted.name(), path, place);
        return id;
    }
}
