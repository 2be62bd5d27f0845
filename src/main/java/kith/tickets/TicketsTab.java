package kith.tickets;

import gg.jte.Content;
import java.util.Objects;
import java.util.OptionalLong;
import kith.access.Permission;
import kith.access.Viewer;
import kith.people.PersonId;
import kith.people.RecordTab;
import kith.people.TabAddress;
import kith.shell.Screen;
import kith.shell.Templates;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The tickets a person asked for, as far as the viewer may see them. */
@Component
class TicketsTab implements RecordTab {

    private final TicketRepository tickets;
    private final Templates templates;

    TicketsTab(TicketRepository tickets, Templates templates) {
        this.tickets = tickets;
        this.templates = templates;
    }

    @Override
    public String name() {
        return "tickets";
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public OptionalLong count(PersonId person, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return OptionalLong.of(tickets.count(TicketRepository.visible(person, viewer)));
    }

    @Override
    public boolean forAgents() {
        return false;
    }

    @Override
    public Content content(PersonId person, Screen screen, MultiValueMap<String, String> parameters) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        viewer.require(Permission.USERS_LIST);
        return new TicketsPage(
                        TicketRepository.visible(person, viewer),
                        TicketRepository.takenPartIn(person, viewer),
                        false,
                        TabAddress.of(person, name(), screen))
                .content(tickets, parameters, screen, templates);
    }
}
