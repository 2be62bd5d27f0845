package kith.organizations.web;

import java.util.Comparator;
import java.util.List;
import kith.access.Viewer;
import kith.organizations.MembersOfOrganization;
import kith.organizations.NamingOutcome;
import kith.organizations.NamingOutcome.Named;
import kith.organizations.Organization;
import kith.organizations.OrganizationCard;
import kith.organizations.OrganizationId;
import kith.organizations.Organizations;
import kith.shell.Screen;
import kith.shell.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The record of an organization: its members, its name, its history. */
@Controller
class OrganizationController {

    private final Organizations organizations;
    private final MembersOfOrganization members;
    private final List<OrganizationCard> cards;

    OrganizationController(Organizations organizations, MembersOfOrganization members, List<OrganizationCard> cards) {
        this.organizations = organizations;
        this.members = members;
        this.cards = cards.stream()
                .sorted(Comparator.comparingInt(OrganizationCard::position))
                .toList();
    }

    @GetMapping("/agent/organizations/{id:\\d+}")
    ModelAndView show(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean rename,
            @RequestParam(defaultValue = "") String after,
            Viewer viewer,
            Screen screen) {
        Organization organization = organizations.get(new OrganizationId(id), viewer);
        return page(organization, after, viewer, screen)
                .addObject("naming", rename ? new Naming(organization.name(), null) : null);
    }

    @PostMapping("/agent/organizations/{id:\\d+}/name")
    ModelAndView rename(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String name,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        NamingOutcome outcome = organizations.rename(new OrganizationId(id), version, name, viewer);
        if (!(outcome instanceof Named named)) {
            ModelAndView page = page(organizations.get(new OrganizationId(id), viewer), "", viewer, screen);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject("naming", new Naming(name, outcome));
        }
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("organizations.renamed", named.name()), null));
        return new ModelAndView("redirect:/agent/organizations/" + id);
    }

    @PostMapping("/agent/organizations/{id:\\d+}/members/{person}/removal")
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

    private ModelAndView page(Organization organization, String after, Viewer viewer, Screen screen) {
        var found = members.of(organization.id(), MemberPages.place(after), MemberPages.SIZE + 1, viewer);
        return new ModelAndView("organizations/web/record")
                .addObject("organization", organization)
                .addObject("members", new MemberPages(found))
                .addObject("deletable", organizations.mayDelete(organization.id(), viewer))
                .addObject("first", after.isEmpty())
                .addObject(
                        "cards",
                        cards.stream()
                                .map(card -> card.content(organization.id(), screen))
                                .toList())
                .addObject("changes", organizations.changes(organization.id(), viewer));
    }

    /** The name being edited; {@code refused} says why the one that was sent was not taken. */
    record Naming(String typed, @Nullable NamingOutcome refused) {}
}
