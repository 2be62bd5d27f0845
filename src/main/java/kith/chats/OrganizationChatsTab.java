package kith.chats;

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

/** The chats of all members of an organization, as far as the viewer may see them. */
@Component
class OrganizationChatsTab implements OrganizationTab {

    private final ChatRepository chats;
    private final Templates templates;

    OrganizationChatsTab(ChatRepository chats, Templates templates) {
        this.chats = chats;
        this.templates = templates;
    }

    @Override
    public String name() {
        return "chats";
    }

    @Override
    public int position() {
        return 25;
    }

    @Override
    public OptionalLong count(Organization organization, Viewer viewer) {
        return OptionalLong.empty();
    }

    @Override
    public Content content(Organization organization, Screen screen, MultiValueMap<String, String> parameters) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        viewer.require(Permission.USERS_LIST);
        TabAddress address = TabAddress.of(organization.id(), name(), screen);
        return new ChatsPage(VisibleChats.of(organization.id(), viewer), true, address)
                .content(chats, parameters, screen, templates);
    }
}
