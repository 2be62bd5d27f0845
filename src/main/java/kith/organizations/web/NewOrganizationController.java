package kith.organizations.web;

import kith.access.Permission;
import kith.access.Viewer;
import kith.organizations.NamingOutcome;
import kith.organizations.NamingOutcome.Named;
import kith.organizations.Organizations;
import kith.shell.Screen;
import kith.shell.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making an organization; a name is all it needs. */
@Controller
class NewOrganizationController {

    private final Organizations organizations;

    NewOrganizationController(Organizations organizations) {
        this.organizations = organizations;
    }

    @GetMapping("/agent/organizations/new")
    ModelAndView form(@RequestParam(defaultValue = "") String name, Viewer viewer) {
        viewer.require(Permission.USERS_EDIT);
        return page(name, null, HttpStatus.OK);
    }

    @PostMapping("/agent/organizations/new")
    ModelAndView create(
            @RequestParam(defaultValue = "") String name, Viewer viewer, Screen screen, RedirectAttributes redirect) {
        NamingOutcome outcome = organizations.create(name, viewer);
        if (!(outcome instanceof Named named)) {
            return page(name, outcome, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("organizations.created", named.name()), null));
        return new ModelAndView("redirect:/agent/organizations/" + named.id());
    }

    private static ModelAndView page(String typed, @Nullable NamingOutcome refused, HttpStatus status) {
        return new ModelAndView("organizations/web/new_organization", status)
                .addObject("typed", typed)
                .addObject("refused", refused);
    }
}
