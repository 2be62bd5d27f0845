package kith.views;

import java.util.List;
import kith.access.Forbidden;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.directory.ListRequest;
import kith.views.SavedView.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The saved views: whoever may not open one never learns that it exists. */
@Service
public class Views {

    private final ViewRepository views;

    Views(ViewRepository views) {
        this.views = views;
    }

    /** Everything the viewer may open, in the order of the pane. */
    public List<SavedView> visibleTo(Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return views.visibleTo(viewer);
    }

    public SavedView get(long id, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return views.find(id, viewer).orElseThrow(() -> new NotFound("view " + id));
    }

    /** The teams a viewer may share with. */
    public List<Team> teams(Viewer viewer) {
        return views.teams(viewer);
    }

    /**
     * Keeps a list under a name.
     *
     * @param query the list as it stands in the address; anything in it that the list cannot read is refused
     */
    @Transactional
    public ViewOutcome add(Draft draft, String query, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        ViewOutcome refusal = refusal(draft, viewer);
        return refusal != null ? refusal : saved(views.add(draft, canonical(query), viewer), viewer);
    }

    /** Gives a view another name or other readers. */
    @Transactional
    public ViewOutcome edit(long id, Draft draft, Viewer viewer) {
        SavedView view = changeable(id, viewer);
        ViewOutcome refusal = refusal(draft, viewer);
        if (refusal != null) {
            return refusal;
        }
        views.edit(view.id(), draft);
        return saved(id, viewer);
    }

    /** Makes the view open another list. */
    @Transactional
    public SavedView replaceQuery(long id, String query, Viewer viewer) {
        changeable(id, viewer);
        views.replaceQuery(id, canonical(query));
        return get(id, viewer);
    }

    @Transactional
    public void delete(long id, Viewer viewer) {
        changeable(id, viewer);
        views.delete(id);
    }

    /** Puts a view before the one above it. */
    @Transactional
    public void moveUp(long id, Viewer viewer) {
        SavedView view = changeable(id, viewer);
        List<Long> order = visibleTo(viewer).stream()
                .filter(each -> each.visibility() == view.visibility())
                .map(SavedView::id)
                .toList();
        views.order(order, Math.max(0, order.indexOf(id) - 1), id);
    }

    /** The list in the one form it is written in, from its beginning. */
    static String canonical(String query) {
        return ListRequest.parse(query).withoutView().query();
    }

    private ViewOutcome saved(long id, Viewer viewer) {
        return new ViewOutcome.Saved(get(id, viewer));
    }

    private SavedView changeable(long id, Viewer viewer) {
        SavedView view = get(id, viewer);
        if (!view.changeableBy(viewer)) {
            throw new Forbidden("view " + id + " belongs to somebody else");
        }
        return view;
    }

    private @Nullable ViewOutcome refusal(Draft draft, Viewer viewer) {
        if (draft.givenVisibility() == Visibility.EVERYONE) {
            viewer.require(Permission.ADMINISTER);
        }
        if (!draft.named()) {
            return new ViewOutcome.BadName();
        }
        boolean foreign = draft.givenVisibility() == Visibility.TEAM
                && views.teams(viewer).stream()
                        .noneMatch(team -> Long.valueOf(team.id()).equals(draft.team()));
        return foreign ? new ViewOutcome.NotYourTeam() : null;
    }

    /** A team of the viewer. */
    public record Team(long id, String name) {}
}
