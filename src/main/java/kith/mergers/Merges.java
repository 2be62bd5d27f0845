package kith.mergers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.Permission;
import kith.access.Viewer;
import kith.i18n.Texts;
import kith.people.PersonId;
import kith.sql.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What can be seen of merges: the ones there were, and what one would do. */
@Service
public class Merges {

    private static final int PAGE = 50;

    private final MergeRepository merges;
    private final MergeRule rule;
    private final ComparePeople compare;

    Merges(MergeRepository merges, MergeRule rule, ComparePeople compare) {
        this.merges = merges;
        this.rule = rule;
        this.compare = compare;
    }

    public Merge get(long number, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return merges.get(number);
    }

    /** The latest first; {@code before} is where the page before ended. */
    public Page<Merge, Long> page(@Nullable Long before, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        List<Merge> found = merges.page(before, PAGE + 1);
        return Page.onward(found, PAGE, Merge::number);
    }

    /** Those of the last time in which this record took another in, and that nobody has undone. */
    public List<Merge> into(PersonId survivor, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return merges.into(survivor);
    }

    /** Why these two cannot be merged; empty when they can. */
    public Optional<MergeRefusal> refusal(PersonId survivor, PersonId duplicate, Viewer viewer) {
        return rule.refusal(survivor, duplicate, viewer);
    }

    /** What merging two that can be merged would do. */
    public MergePreview preview(PersonId survivor, PersonId duplicate, Map<String, Boolean> wanted, Texts texts) {
        return compare.preview(survivor, duplicate, wanted, texts);
    }
}
