package kith.organizations.web;

import java.util.Set;
import kith.access.Permission;
import kith.access.Viewer;
import kith.organizations.MembersOfOrganization;
import kith.organizations.Organization;
import kith.organizations.OrganizationId;
import kith.organizations.Organizations;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who belongs to an organization: adding many at once, naming managers, letting somebody go. */
@Controller
class MembersController {

    private static final String MEMBERS = "/agent/organizations/{id:\\d{1,18}}/members";
    private static final int OFFERED = 12;
    private static final int LONGEST_SEARCH = 200;

    private final Organizations organizations;
    private final MembersOfOrganization members;

    MembersController(Organizations organizations, MembersOfOrganization members) {
        this.organizations = organizations;
        this.members = members;
    }

    @GetMapping(MEMBERS + "/new")
    ModelAndView choose(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") Set<Long> person,
            Viewer viewer,
            Screen screen) {
        viewer.require(Permission.USERS_EDIT);
        return page(id, q, person, HttpStatus.OK, viewer, screen);
    }

    @PostMapping(MEMBERS)
    ModelAndView create(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") Set<Long> person,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        viewer.require(Permission.USERS_EDIT);
        Organization organization = organizations.get(new OrganizationId(id), viewer);
        int added = members.add(organization.id(), person, viewer);
        if (added == 0) {
            return page(id, q, person, HttpStatus.UNPROCESSABLE_CONTENT, viewer, screen)
                    .addObject("refused", true);
        }
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("organizations.members.added", added), null));
        return new ModelAndView("redirect:/agent/organizations/" + id);
    }

    @PostMapping(MEMBERS + "/{person:\\d{1,18}}/manager")
    String appoint(
            @PathVariable long id,
            @PathVariable long person,
            @RequestParam(defaultValue = "false") boolean manager,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        members.appoint(new OrganizationId(id), person, manager, viewer);
        String said = screen.t(manager ? "organizations.member.appointed" : "organizations.member.dismissed");
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(said, null));
        return "redirect:/agent/organizations/" + id;
    }

    @PostMapping(MEMBERS + "/{person:\\d{1,18}}/removal")
    String remove(
            @PathVariable long id,
            @PathVariable long person,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        members.remove(new OrganizationId(id), person, viewer);
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("organizations.member.removed"), null));
        return "redirect:/agent/organizations/" + id;
    }

    private ModelAndView page(
            long id, String q, Set<Long> chosen, HttpStatusCode status, Viewer viewer, Screen screen) {
        Organization organization = organizations.get(new OrganizationId(id), viewer);
        String words = q.replace("\0", "").strip();
        String search = words.substring(0, Math.min(words.length(), LONGEST_SEARCH));
        String view = screen.fragment() ? "organizations/web/candidates" : "organizations/web/new_members";
        return new ModelAndView(view, status)
                .addObject("organization", organization)
                .addObject("search", search)
                .addObject("refused", false)
                .addObject("candidates", members.candidates(organization.id(), search, chosen, OFFERED, viewer));
    }
}
