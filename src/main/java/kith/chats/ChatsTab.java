package kith.chats;

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

/** The chats of a person, as far as the viewer may see them. */
@Component
class ChatsTab implements RecordTab {

    private final ChatRepository chats;
    private final Templates templates;

    ChatsTab(ChatRepository chats, Templates templates) {
        this.chats = chats;
        this.templates = templates;
    }

    @Override
    public String name() {
        return "chats";
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public OptionalLong count(PersonId person, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return OptionalLong.of(chats.count(VisibleChats.of(person, viewer)));
    }

    @Override
    public boolean forAgents() {
        return false;
    }

    @Override
    public Content content(PersonId person, Screen screen, MultiValueMap<String, String> parameters) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        viewer.require(Permission.USERS_LIST);
        return new ChatsPage(VisibleChats.of(person, viewer), false, TabAddress.of(person, name(), screen))
                .content(chats, parameters, screen, templates);
    }
}
