package kith.organizations.web;

import kith.access.Viewer;
import kith.organizations.NamingOutcome;
import kith.organizations.NamingOutcome.Named;
import kith.organizations.Organization;
import kith.organizations.OrganizationId;
import kith.organizations.Organizations;
import kith.organizations.web.OrganizationView.Naming;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The record of an organization: its cards, its tabs, its name. */
@Controller
class OrganizationController {

    private final Organizations organizations;
    private final OrganizationPages pages;

    OrganizationController(Organizations organizations, OrganizationPages pages) {
        this.organizations = organizations;
        this.pages = pages;
    }

    @GetMapping("/agent/organizations/{id:\\d{1,18}}")
    ModelAndView show(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean rename,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Screen screen) {
        Organization organization = organizations.get(new OrganizationId(id), viewer);
        return new ModelAndView("organizations/web/record")
                .addObject(
                        "view",
                        rename && organizations.mayEdit(organization.id(), viewer)
                                ? pages.naming(organization, new Naming(organization.name(), null), screen)
                                : pages.page(organization, MembersTab.NAME, parameters, screen));
    }

    @GetMapping("/agent/organizations/{id:\\d{1,18}}/{tab:[a-z]+}")
    ModelAndView tab(
            @PathVariable long id,
            @PathVariable String tab,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Screen screen) {
        Organization organization = organizations.get(new OrganizationId(id), viewer);
        return new ModelAndView(screen.fragment() ? "organizations/web/tab" : "organizations/web/record")
                .addObject("view", pages.page(organization, tab, parameters, screen));
    }

    @PostMapping("/agent/organizations/{id:\\d{1,18}}/name")
    ModelAndView rename(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String name,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        NamingOutcome outcome = organizations.rename(new OrganizationId(id), version, name, viewer);
        if (!(outcome instanceof Named named)) {
            Organization organization = organizations.get(new OrganizationId(id), viewer);
            return new ModelAndView("organizations/web/record", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("view", pages.naming(organization, new Naming(name, outcome), screen));
        }
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("organizations.renamed", named.name()), null));
        return new ModelAndView("redirect:/agent/organizations/" + id);
    }
}
