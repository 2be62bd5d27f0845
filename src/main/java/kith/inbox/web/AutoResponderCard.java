package kith.inbox.web;

import gg.jte.Content;
import java.util.Map;
import java.util.Optional;
import kith.inbox.AutoResponderCauses;
import kith.inbox.AutoResponderCauses.Cause;
import kith.people.Person;
import kith.people.RecordCard;
import kith.shell.Screen;
import kith.shell.Templates;
import org.springframework.stereotype.Component;

/** Why the user gets no automatic mail, and the way to give it to them again; nothing where they get it. */
@Component
class AutoResponderCard implements RecordCard {

    private final AutoResponderCauses causes;
    private final Templates templates;

    AutoResponderCard(AutoResponderCauses causes, Templates templates) {
        this.causes = causes;
        this.templates = templates;
    }

    @Override
    public int position() {
        return 80;
    }

    @Override
    public boolean shown(Person person) {
        return !person.agent();
    }

    @Override
    public Content content(Person person, boolean editable, Screen screen) {
        Optional<Cause> cause = causes.of(person.id());
        if (cause.isEmpty()) {
            return output -> {};
        }
        return templates.content(
                "inbox/web/auto_responder",
                Map.of("screen", screen, "person", person.id(), "cause", cause.get(), "editable", editable));
    }
}
