package kith.tickets;

import gg.jte.Content;
import java.util.Objects;
import java.util.OptionalLong;
import kith.access.Permission;
import kith.access.Viewer;
import kith.organizations.Organization;
import kith.organizations.OrganizationTab;
import kith.people.TabAddress;
import kith.shell.Screen;
import kith.shell.Templates;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The tickets of all members of an organization, as far as the viewer may see them. */
@Component
class OrganizationTicketsTab implements OrganizationTab {

    private final TicketRepository tickets;
    private final Templates templates;

    OrganizationTicketsTab(TicketRepository tickets, Templates templates) {
        this.tickets = tickets;
        this.templates = templates;
    }

    @Override
    public String name() {
        return "tickets";
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public OptionalLong count(Organization organization, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return OptionalLong.of(tickets.count(TicketRepository.visible(organization.id(), viewer)));
    }

    @Override
    public Content content(Organization organization, Screen screen, MultiValueMap<String, String> parameters) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        viewer.require(Permission.USERS_LIST);
        TabAddress address = TabAddress.of(organization.id(), name(), screen);
        return new TicketsPage(TicketRepository.visible(organization.id(), viewer), null, true, address)
                .content(tickets, parameters, screen, templates);
    }
}
