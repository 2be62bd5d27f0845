package kith.organizations.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import kith.access.NotFound;
import kith.access.Viewer;
import kith.organizations.Organization;
import kith.organizations.OrganizationCard;
import kith.organizations.OrganizationTab;
import kith.organizations.Organizations;
import kith.organizations.web.OrganizationView.Link;
import kith.organizations.web.OrganizationView.Naming;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Puts together what the record of an organization shows: its cards and the tabs that modules contribute. */
@Component
class OrganizationPages {

    private final Organizations organizations;
    private final List<OrganizationCard> cards;
    private final List<OrganizationTab> tabs;

    OrganizationPages(Organizations organizations, List<OrganizationCard> cards, List<OrganizationTab> tabs) {
        this.organizations = organizations;
        this.cards = cards.stream()
                .sorted(Comparator.comparingInt(OrganizationCard::position))
                .toList();
        this.tabs = tabs.stream()
                .sorted(Comparator.comparingInt(OrganizationTab::position))
                .toList();
    }

    /** The page with its first tab open and its name being edited. */
    OrganizationView naming(Organization organization, @Nullable Naming naming, Screen screen) {
        return view(organization, tabs.getFirst().name(), naming, new LinkedMultiValueMap<>(), screen);
    }

    OrganizationView page(
            Organization organization, String tab, MultiValueMap<String, String> parameters, Screen screen) {
        return view(organization, tab, null, parameters, screen);
    }

    private OrganizationView view(
            Organization organization,
            String name,
            @Nullable Naming naming,
            MultiValueMap<String, String> parameters,
            Screen screen) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        OrganizationTab open = open(name);
        return new OrganizationView(
                organization,
                organizations.mayEdit(organization.id(), viewer),
                cards.stream()
                        .map(card -> card.content(organization.id(), screen))
                        .toList(),
                tabs.stream()
                        .map(tab -> link(tab, tab.name().equals(name), organization, viewer))
                        .toList(),
                name,
                open.content(organization, screen, parameters),
                naming);
    }

    private OrganizationTab open(String name) {
        return name.equals(OrganizationView.PROFILE)
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
