package kith.organizations.web;

import kith.access.Permission;
import kith.access.Viewer;
import kith.organizations.Organizations;
import kith.shell.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of organizations, and the options of a field that names one. */
@Controller
class OrganizationsController {

    private static final int OPTIONS = 8;

    private final Organizations organizations;

    OrganizationsController(Organizations organizations) {
        this.organizations = organizations;
    }

    @GetMapping("/agent/organizations")
    String index(ListForm form, Viewer viewer, Screen screen, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("page", organizations.page(form.query(), viewer));
        return screen.fragment() ? "organizations/web/listing" : "organizations/web/list";
    }

    /** The organizations there are: for filters. */
    @GetMapping("/agent/organizations/options")
    String options(@RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
        model.addAttribute("found", organizations.picker(q.strip().replace("\0", ""), OPTIONS, viewer));
        model.addAttribute("create", null);
        return "organizations/web/options";
    }

    /** The same with an offer to make what was typed: for records. */
    @GetMapping("/agent/organizations/picker")
    String picker(@RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
        String typed = q.strip().replace("\0", "");
        var found = organizations.picker(typed, OPTIONS, viewer);
        boolean known =
                found.stream().anyMatch(organization -> organization.name().equalsIgnoreCase(typed));
        boolean mayMake = viewer.may(Permission.USERS_ADD) || viewer.may(Permission.USERS_EDIT);
        model.addAttribute("found", found);
        model.addAttribute("create", mayMake && !known && !typed.isEmpty() ? typed : null);
        return "organizations/web/options";
    }
}
