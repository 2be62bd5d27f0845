package kith.groups.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.groups.GroupDraft;
import kith.groups.GroupOutcome;
import kith.groups.GroupOutcome.Refused;
import kith.groups.GroupOutcome.Saved;
import kith.groups.GroupPermission;
import kith.groups.GroupSize;
import kith.groups.Usergroup;
import kith.groups.Usergroups;
import kith.shell.Screen;
import kith.shell.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The usergroups, for administrators. */
@Controller
class UsergroupsController {

    static final String ADDRESS = "/agent/admin/usergroups";

    private static final String ONE = ADDRESS + "/{id:\\d{1,18}}";

    private final Usergroups groups;

    UsergroupsController(Usergroups groups) {
        this.groups = groups;
    }

    /** A group and how many belong to it. */
    record Row(Usergroup group, GroupSize size) {}

    @GetMapping(ADDRESS)
    String index(Viewer viewer, Model model) {
        viewer.require(Permission.ADMINISTER);
        List<Row> rows = new ArrayList<>();
        groups.all(viewer).forEach(group -> rows.add(new Row(group, groups.size(group, viewer))));
        model.addAttribute("rows", rows);
        return "groups/web/groups";
    }

    @GetMapping(ADDRESS + "/new")
    ModelAndView add(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return form(null, GroupDraft.EMPTY, Map.of(), HttpStatus.OK, viewer);
    }

    @PostMapping(ADDRESS)
    ModelAndView create(GroupFields fields, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        GroupDraft draft = fields.draft();
        return answer(groups.add(draft, viewer), null, draft, screen, viewer, redirect);
    }

    @GetMapping(ONE)
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        Usergroup group = groups.get(id, viewer);
        return form(group, GroupDraft.of(group), Map.of(), HttpStatus.OK, viewer);
    }

    @PostMapping(ONE)
    ModelAndView update(
            @PathVariable long id,
            @RequestParam int version,
            GroupFields fields,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        GroupDraft draft = fields.draft();
        GroupOutcome outcome = groups.change(id, version, draft, viewer);
        return answer(outcome, groups.get(id, viewer), draft, screen, viewer, redirect);
    }

    @GetMapping(ONE + "/deletion")
    String ask(@PathVariable long id, Viewer viewer, Model model) {
        viewer.require(Permission.ADMINISTER);
        Usergroup group = groups.get(id, viewer);
        if (group.builtIn() != null) {
            throw new NotFound("a way to remove usergroup " + id);
        }
        model.addAttribute("row", new Row(group, groups.size(group, viewer)));
        return "groups/web/deletion";
    }

    @PostMapping(ONE + "/deletion")
    String delete(@PathVariable long id, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        Usergroup gone = groups.remove(id, viewer);
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("groups.removed", gone.name()), null));
        return "redirect:" + ADDRESS;
    }

    private ModelAndView answer(
            GroupOutcome outcome,
            @Nullable Usergroup group,
            GroupDraft draft,
            Screen screen,
            Viewer viewer,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Saved(var saved) -> {
                Toast toast = new Toast(screen.t("groups.saved", saved.shown(screen)), null);
                redirect.addFlashAttribute(Toast.ATTRIBUTE, toast);
                yield new ModelAndView("redirect:" + ADDRESS);
            }
            case Refused(var problems) -> form(group, draft, problems, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        };
    }

    private ModelAndView form(
            @Nullable Usergroup group,
            GroupDraft draft,
            Map<String, String> problems,
            HttpStatusCode status,
            Viewer viewer) {
        return new ModelAndView("groups/web/group", status)
                .addObject("form", GroupForm.of(group, groups.all(viewer), draft, problems));
    }

    /**
     * What the form sends.
     *
     * @param days as typed
     * @param enabled left out when it is not ticked
     */
    record GroupFields(
            @Nullable String name,
            @Nullable Set<GroupPermission> permission,
            @Nullable String days,
            @Nullable Boolean enabled) {

        GroupDraft draft() {
            return new GroupDraft(
                    name == null ? "" : name,
                    permission == null ? Set.of() : permission,
                    days == null ? "" : days,
                    Boolean.TRUE.equals(enabled));
        }
    }
}
