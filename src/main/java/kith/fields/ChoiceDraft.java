package kith.fields;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A choice as the designer shows it.
 *
 * @param id {@code null} for one that is yet to be made
 * @param depth how many choices it stands under
 */
public record ChoiceDraft(@Nullable Long id, String name, int depth) {

    static final int DEEPEST = 4;

    /** Those with a name, each at most one deeper than the one before. */
    static List<ChoiceDraft> inOrder(List<ChoiceDraft> typed) {
        List<ChoiceDraft> kept = new ArrayList<>();
        int deepest = 0;
        for (ChoiceDraft each : typed) {
            String name = TypedValue.tidy(FieldKind.TEXT, each.name());
            if (!name.isEmpty()) {
                int depth = Math.clamp(each.depth(), 0, Math.min(deepest, DEEPEST));
                kept.add(new ChoiceDraft(each.id(), name, depth));
                deepest = depth + 1;
            }
        }
        return kept;
    }

    /** The path of each of these. */
    static List<String> paths(List<ChoiceDraft> inOrder) {
        List<String> paths = new ArrayList<>();
        List<String> above = new ArrayList<>();
        for (ChoiceDraft each : inOrder) {
            above.subList(each.depth(), above.size()).clear();
            above.add(each.name());
            paths.add(String.join(FieldChoice.SEPARATOR, above));
        }
        return paths;
    }
}
