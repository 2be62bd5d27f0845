package kith.organizations.web;

import kith.access.Viewer;
import kith.organizations.OrganizationId;
import kith.organizations.OrganizationProperties;
import kith.organizations.PropertiesOutcome;
import kith.organizations.PropertiesOutcome.Saved;
import kith.organizations.PropertiesOutcome.UnknownParent;
import kith.organizations.PropertiesOutcome.WouldBeCircular;
import kith.shell.Screen;
import kith.shell.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves what is said about an organization beside its name. */
@Controller
class OrganizationPropertiesController {

    private static final String RECORD = "/agent/organizations/{id:\\d{1,18}}";

    private final OrganizationProperties properties;
    private final PropertiesOfOrganizationCard card;
    private final OrganizationPages pages;

    OrganizationPropertiesController(
            OrganizationProperties properties, PropertiesOfOrganizationCard card, OrganizationPages pages) {
        this.properties = properties;
        this.card = card;
        this.pages = pages;
    }

    @PostMapping(RECORD + "/summary")
    ModelAndView summarize(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String summary,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        properties.summarize(new OrganizationId(id), version, summary, viewer);
        return saved(id, screen, redirect);
    }

    @PostMapping(RECORD + "/properties")
    ModelAndView save(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "1") int importance,
            @RequestParam(defaultValue = "") String parent,
            Viewer viewer,
            Screen screen,
            RedirectAttributes redirect) {
        OrganizationId organization = new OrganizationId(id);
        PropertiesOutcome outcome = properties.save(organization, version, importance, parent, viewer);
        return switch (outcome) {
            case Saved _ -> saved(id, screen, redirect);
            case UnknownParent _, WouldBeCircular _ ->
                pages.refusal(organization, card, card.content(organization, screen, parent, outcome), screen);
        };
    }

    private static ModelAndView saved(long id, Screen screen, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Toast.ATTRIBUTE, new Toast(screen.t("organizations.saved"), null));
        return new ModelAndView("redirect:/agent/organizations/" + id);
    }
}
