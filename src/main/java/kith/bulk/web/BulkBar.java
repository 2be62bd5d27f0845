package kith.bulk.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kith.access.Permission;
import kith.directory.ListActions;
import kith.directory.PersonFilter;
import kith.groups.Usergroups;
import kith.shell.Screen;
import kith.shell.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The bar under the users list that offers what can be done with the selected ones. */
@Component
class BulkBar implements ListActions {

    private final Templates templates;
    private final Usergroups groups;

    BulkBar(Templates templates, Usergroups groups) {
        this.templates = templates;
        this.groups = groups;
    }

    @Override
    public Content bar(Screen screen, PersonFilter filter) {
        if (!screen.may(Permission.USERS_EDIT)) {
            return output -> {};
        }
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("filter", filter.query());
        model.put("from", screen.query().isEmpty() ? screen.path() : screen.path() + "?" + screen.query());
        if (screen.fragment()) {
            return templates.content("bulk/web/same_bar", model);
        }
        model.put("groups", groups.custom(Objects.requireNonNull(screen.viewer())));
        return templates.content("bulk/web/bar", model);
    }
}
