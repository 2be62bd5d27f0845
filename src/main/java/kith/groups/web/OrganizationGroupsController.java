package kith.groups.web;

import java.util.Set;
import kith.access.Viewer;
import kith.groups.OrganizationGroups;
import kith.organizations.OrganizationId;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says which groups the members of an organization are in. */
@Controller
class OrganizationGroupsController {

    private final OrganizationGroups groups;

    OrganizationGroupsController(OrganizationGroups groups) {
        this.groups = groups;
    }

    @PostMapping("/agent/organizations/{id:\\d{1,18}}/usergroups")
    String update(
            @PathVariable long id,
            @RequestParam(defaultValue = "") Set<Long> group,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        groups.set(new OrganizationId(id), group, viewer);
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("groups.organization.saved"), null));
        return "redirect:/agent/organizations/" + id;
    }
}
