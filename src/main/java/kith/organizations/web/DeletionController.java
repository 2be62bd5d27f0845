package kith.organizations.web;

import kith.access.Permission;
import kith.access.Viewer;
import kith.organizations.Organization;
import kith.organizations.OrganizationId;
import kith.organizations.Organizations;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deleting an organization, after saying what becomes of its members. */
@Controller
class DeletionController {

    private final Organizations organizations;

    DeletionController(Organizations organizations) {
        this.organizations = organizations;
    }

    @GetMapping("/agent/organizations/{id:\\d{1,18}}/deletion")
    String ask(@PathVariable long id, Viewer viewer, Model model) {
        viewer.require(Permission.USERS_EDIT);
        Organization organization = organizations.get(new OrganizationId(id), viewer);
        organizations.requireEdit(organization.id(), viewer);
        model.addAttribute("organization", organization);
        return "organizations/web/deletion";
    }

    @PostMapping("/agent/organizations/{id:\\d{1,18}}/deletion")
    String delete(@PathVariable long id, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        Organization organization = organizations.get(new OrganizationId(id), viewer);
        organizations.delete(organization.id(), viewer);
        redirect.addFlashAttribute(
                Toast.ATTRIBUTE, new Toast(screen.t("organizations.deleted", organization.name()), null));
        return "redirect:/agent/organizations";
    }
}
