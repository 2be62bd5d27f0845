package kith.presence.web;

import gg.jte.Content;
import java.util.Map;
import java.util.Objects;
import kith.people.Person;
import kith.people.RecordCard;
import kith.presence.RecordVisits;
import kith.shell.Screen;
import kith.shell.Templates;
import org.springframework.stereotype.Component;

/** The line under the head of a record that names the other agents who have it open. */
@Component
class PresenceNotice implements RecordCard {

    private final RecordVisits visits;
    private final Templates templates;

    PresenceNotice(RecordVisits visits, Templates templates) {
        this.visits = visits;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.HEAD;
    }

    @Override
    public int position() {
        return 0;
    }

    @Override
    public Content content(Person person, boolean editable, Screen screen) {
        var viewer = Objects.requireNonNull(screen.viewer());
        return templates.content(
                "presence/web/notice",
                Map.of(
                        "screen",
                        screen,
                        "person",
                        person.id().value(),
                        "viewer",
                        viewer.agentId(),
                        "visitors",
                        visits.others(person.id(), viewer)));
    }
}
