package kith.views.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.access.Permission;
import kith.directory.ViewsPane;
import kith.shell.Screen;
import kith.shell.Templates;
import kith.views.SavedView;
import kith.views.SavedView.Visibility;
import kith.views.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The views beside the users list, and the name of the open one above it. */
@Component
class PaneOfViews implements ViewsPane {

    private final Views views;
    private final Templates templates;

    PaneOfViews(Views views, Templates templates) {
        this.views = views;
        this.templates = templates;
    }

    @Override
    public Content pane(Screen screen) {
        if (screen.viewer() == null || !screen.may(Permission.USERS_LIST)) {
            return output -> {};
        }
        Map<Visibility, List<SavedView>> byVisibility =
                views.visibleTo(screen.viewer()).stream().collect(Collectors.groupingBy(SavedView::visibility));
        Map<String, @Nullable Object> model = model(screen);
        model.put("views", byVisibility);
        return templates.content("views/web/pane", model);
    }

    @Override
    public Content title(Screen screen) {
        return templates.content("views/web/title", model(screen));
    }

    private Map<String, @Nullable Object> model(Screen screen) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("open", OpenView.of(screen, views));
        return model;
    }
}
