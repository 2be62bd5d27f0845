package kith.organizations.web;

import java.nio.charset.StandardCharsets;
import kith.access.NotFound;
import kith.access.Viewer;
import kith.organizations.DomainOutcome;
import kith.organizations.DomainOutcome.Added;
import kith.organizations.DomainOutcome.DomainTaken;
import kith.organizations.DomainOutcome.NoDomain;
import kith.organizations.DomainOutcome.PublicDomain;
import kith.organizations.Domains;
import kith.organizations.MailDomain;
import kith.organizations.OrganizationId;
import kith.organizations.Organizations;
import kith.organizations.UsersOfDomain;
import kith.organizations.UsersOfDomain.Whereabouts;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** The domains of an organization, and what becomes of the users who have addresses there already. */
@Controller
class DomainsController {

    private static final String DOMAINS = "/agent/organizations/{id:\\d{1,18}}/domains";

    private final Domains domains;
    private final UsersOfDomain users;
    private final Organizations organizations;
    private final DomainsCard card;
    private final OrganizationPages pages;

    DomainsController(
            Domains domains,
            UsersOfDomain users,
            Organizations organizations,
            DomainsCard card,
            OrganizationPages pages) {
        this.domains = domains;
        this.users = users;
        this.organizations = organizations;
        this.card = card;
        this.pages = pages;
    }

    @PostMapping(DOMAINS)
    ModelAndView create(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String domain,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        OrganizationId organization = new OrganizationId(id);
        DomainOutcome outcome = domains.add(organization, domain, viewer);
        return switch (outcome) {
            case Added(MailDomain added) ->
                done(address(added.text()), screen.t("organizations.domain.added", added.text()), id, redirect);
            case NoDomain _, PublicDomain _, DomainTaken _ ->
                pages.refusal(organization, card, card.content(organization, screen, domain, outcome), screen);
        };
    }

    @GetMapping(DOMAINS + "/{domain}")
    ModelAndView show(@PathVariable long id, @PathVariable String domain, Viewer viewer) {
        OrganizationId organization = new OrganizationId(id);
        organizations.requireEdit(organization, viewer);
        MailDomain found = own(organization, domain, viewer);
        return new ModelAndView("organizations/web/domain")
                .addObject("organization", organizations.get(organization, viewer))
                .addObject("domain", found)
                .addObject("nowhere", users.count(organization, found, Whereabouts.NOWHERE, viewer))
                .addObject("elsewhere", users.count(organization, found, Whereabouts.ELSEWHERE, viewer))
                .addObject("here", users.count(organization, found, Whereabouts.HERE, viewer));
    }

    @PostMapping(DOMAINS + "/{domain}/members")
    ModelAndView join(
            @PathVariable long id,
            @PathVariable String domain,
            @RequestParam(defaultValue = "NOWHERE") Whereabouts from,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        OrganizationId organization = new OrganizationId(id);
        organizations.requireEdit(organization, viewer);
        int joined = users.join(organization, own(organization, domain, viewer), from, viewer);
        return done(address(domain), screen.t("organizations.members.added", joined), id, redirect);
    }

    @PostMapping(DOMAINS + "/{domain}/removal")
    ModelAndView delete(
            @PathVariable long id,
            @PathVariable String domain,
            @RequestParam(defaultValue = "false") boolean members,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        OrganizationId organization = new OrganizationId(id);
        organizations.requireEdit(organization, viewer);
        MailDomain gone = own(organization, domain, viewer);
        domains.remove(organization, gone, viewer);
        int left = members ? users.leave(organization, gone, viewer) : 0;
        return done("", screen.t("organizations.domain.removed", gone.text(), left), id, redirect);
    }

    private MailDomain own(OrganizationId organization, String domain, Viewer viewer) {
        return domains.of(organization, viewer).stream()
                .filter(own -> own.text().equals(domain))
                .findFirst()
                .orElseThrow(() -> new NotFound("domain of organization " + organization));
    }

    private static String address(String domain) {
        return "/domains/" + UriUtils.encodePathSegment(domain, StandardCharsets.UTF_8);
    }

    private static ModelAndView done(String next, String said, long id, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(said, null));
        return new ModelAndView("redirect:/agent/organizations/" + id + next);
    }
}
