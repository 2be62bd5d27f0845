package kith.staff.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kith.people.Person;
import kith.people.RecordCard;
import kith.shell.Screen;
import kith.shell.Templates;
import kith.staff.AgentDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The account of an agent on the agent's record: what they may do, where they belong, how they want to be reached. */
@Component
class AccountCard implements RecordCard {

    private final AgentDirectory agents;
    private final Templates templates;

    AccountCard(AgentDirectory agents, Templates templates) {
        this.agents = agents;
        this.templates = templates;
    }

    @Override
    public int position() {
        return 1;
    }

    @Override
    public boolean shown(Person person) {
        return person.agent();
    }

    @Override
    public Content content(Person person, boolean editable, Screen screen) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("agent", agents.get(person.id().value(), Objects.requireNonNull(screen.viewer())));
        return templates.content("staff/web/account_card", model);
    }
}
