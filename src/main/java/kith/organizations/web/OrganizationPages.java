package kith.organizations.web;

import static kith.organizations.web.OrganizationView.PROFILE;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import kith.access.NotFound;
import kith.access.Viewer;
import kith.organizations.Organization;
import kith.organizations.OrganizationCard;
import kith.organizations.OrganizationId;
import kith.organizations.OrganizationPictures;
import kith.organizations.OrganizationTab;
import kith.organizations.Organizations;
import kith.organizations.web.OrganizationView.Link;
import kith.organizations.web.OrganizationView.Naming;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Puts together what the record of an organization shows: its cards and the tabs that modules contribute. */
@Component
class OrganizationPages {

    private final Organizations organizations;
    private final OrganizationPictures pictures;
    private final List<OrganizationCard> cards;
    private final List<OrganizationTab> tabs;

    OrganizationPages(
            Organizations organizations,
            OrganizationPictures pictures,
            List<OrganizationCard> cards,
            List<OrganizationTab> tabs) {
        this.organizations = organizations;
        this.pictures = pictures;
        this.cards = cards.stream()
                .sorted(Comparator.comparingInt(OrganizationCard::position))
                .toList();
        this.tabs = tabs.stream()
                .sorted(Comparator.comparingInt(OrganizationTab::position))
                .toList();
    }

    /** The page with its first tab open and its name being edited. */
    OrganizationView naming(Organization organization, @Nullable Naming naming, Screen screen) {
        return view(
                organization,
                tabs.getFirst().name(),
                naming,
                new LinkedMultiValueMap<>(),
                cards(organization, screen),
                screen);
    }

    OrganizationView page(
            Organization organization, String tab, MultiValueMap<String, String> parameters, Screen screen) {
        List<Content> shown = screen.fragment() ? List.of() : cards(organization, screen);
        return view(organization, tab, null, parameters, shown, screen);
    }

    /** The page with one card that says why what was sent is not taken. */
    ModelAndView refusal(OrganizationId id, OrganizationCard refusing, Content refusal, Screen screen) {
        Organization organization = organizations.get(id, Objects.requireNonNull(screen.viewer()));
        List<Content> shown = cards.stream()
                .map(card -> card.equals(refusing) ? refusal : card.content(id, screen))
                .toList();
        return new ModelAndView("organizations/web/record", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("view", view(organization, PROFILE, null, new LinkedMultiValueMap<>(), shown, screen));
    }

    private List<Content> cards(Organization organization, Screen screen) {
        return cards.stream()
                .map(card -> card.content(organization.id(), screen))
                .toList();
    }

    private OrganizationView view(
            Organization organization,
            String name,
            @Nullable Naming naming,
            MultiValueMap<String, String> parameters,
            List<Content> shown,
            Screen screen) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        OrganizationTab open = open(name);
        return new OrganizationView(
                organization,
                pictures.of(organization.id(), viewer).orElse(null),
                organizations.mayEdit(organization.id(), viewer),
                shown,
                tabs.stream()
                        .map(tab -> link(tab, tab.name().equals(name), organization, viewer))
                        .toList(),
                name,
                open.content(organization, screen, parameters),
                naming);
    }

    private OrganizationTab open(String name) {
        return name.equals(PROFILE)
                ? tabs.getFirst()
                : tabs.stream()
                        .filter(tab -> tab.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("tab " + name));
    }

    private static Link link(OrganizationTab tab, boolean current, Organization organization, Viewer viewer) {
        OptionalLong count = tab.count(organization, viewer);
        return new Link(tab.name(), count.isPresent() ? count.getAsLong() : null, current);
    }
}
